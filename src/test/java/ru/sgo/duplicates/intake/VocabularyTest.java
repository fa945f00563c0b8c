package ru.sgo.duplicates.intake;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTest {

	@ParameterizedTest
	@ValueSource(strings = { "Зачисление", "зачислен", "Зачислена", "ЗАЧИСЛЕНО", "Зачислен(а)", "Прибытие", "Прибыл",
			"Прибыла.", "Приём", "Принят", "принята", "Поступил", "enrolment" })
	void aChildComes(String word) {
		assertThat(Vocabulary.MOVEMENT_KIND.meaning(word)).isEqualTo("ENROLMENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Выбытие", "Выбыл", "Выбыла", "выбыл(а)", "Отчисление", "Отчислен", "Отчислена", "Выпуск",
			"Выпускник", "Выпущена", "Перевод в другую ОО", "Переведён в другую ОО", "withdrawal" })
	void aChildGoes(String word) {
		assertThat(Vocabulary.MOVEMENT_KIND.meaning(word)).isEqualTo("WITHDRAWAL");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Зачисление в прикреплённые", "зачислен в прикрепленные", "Прикреплён", "Прикрепление" })
	void aChildIsAttached(String word) {
		assertThat(Vocabulary.MOVEMENT_KIND.meaning(word)).isEqualTo("ATTACHMENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ж", "ж.", "жен", "жен.", "Женский", "девочка", "Дев.", "F", "f", "Female" })
	void aGirl(String word) {
		assertThat(Vocabulary.SEX.meaning(word)).isEqualTo("FEMALE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "М", "м.", "M", "m", "муж", "муж.", "Мужской", "мужской пол", "мальчик", "Male" })
	void aBoy(String word) {
		assertThat(Vocabulary.SEX.meaning(word)).isEqualTo("MALE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Быстрый ввод", "быстрый  ввод.", "БЫСТРЫЙ-ВВОД", "quick_entry", "Быстр. ввод" })
	void byQuickEntry(String word) {
		assertThat(Vocabulary.ENTRY_METHOD.meaning(word)).isEqualTo("QUICK_ENTRY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Прыжок", "перемещение", "Зачисление и выбытие" })
	void anotherWordHasNoMeaning(String word) {
		assertThat(Vocabulary.MOVEMENT_KIND.meaning(word)).isNull();
	}

}
