package ru.sgo.duplicates.intake;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.decision.EntryMethod;
import ru.sgo.duplicates.detection.Sex;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;

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

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void everyValueOfTheRegistryHasItsEnglishWord(Vocabulary vocabulary, Enum<?>[] values) {
		for (Enum<?> value : values) {
			assertThat(vocabulary.meaning(value.name())).isEqualTo(value.name());
		}
	}

	static List<Arguments> everyValueOfTheRegistryHasItsEnglishWord() {
		return List.of(Arguments.of(Vocabulary.ORGANIZATION_KIND, OrganizationKind.values()),
				Arguments.of(Vocabulary.MOVEMENT_KIND, MovementKind.values()),
				Arguments.of(Vocabulary.ENTRY_METHOD, EntryMethod.values()),
				Arguments.of(Vocabulary.SEX, Sex.values()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Прыжок", "перемещение", "Зачисление и выбытие" })
	void anotherWordHasNoMeaning(String word) {
		assertThat(Vocabulary.MOVEMENT_KIND.meaning(word)).isNull();
	}

}
