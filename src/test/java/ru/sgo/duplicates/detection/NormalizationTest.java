package ru.sgo.duplicates.detection;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalizationTest {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "'  АлЁна ', алена", "Aлeкceй, алексей", "Николай, николай", "АННА—МАРИЯ, анна-мария",
			"Анна - Мария, анна-мария", "OLGA, olga", "Д’Артаньян, д'артаньян", "'Мамед  оглы', мамед оглы" })
	void noiseOfTypingGoes(String typed, String normalized) {
		assertThat(Normalization.names("Иванов", typed, null).givenName()).isEqualTo(normalized);
	}

	@Test
	void aWordOfLookAlikesIsCyrillicAmongCyrillicNames() {
		assertThat(Normalization.names("COBA", "Пётр", null).surname()).isEqualTo("сова");
		assertThat(Normalization.names("COBA", "PETER", null).surname()).isEqualTo("coba");
	}

	@Test
	void namesOfNothingButLookAlikesAreCyrillic() {
		assertThat(Normalization.names("KAPTABA", "AHHA", null))
			.isEqualTo(Normalization.names("Картава", "Анна", null));
		assertThat(Normalization.names("KAPTABA", "AHHA", "XXX"))
			.isEqualTo(Normalization.names("Картава", "Анна", null));
		assertThat(Normalization.names("COXA-PATOBA", "TAMAPA", "POMAHOBHA"))
			.isEqualTo(Normalization.names("Соха-Ратова", "Тамара", "Романовна"));
		assertThat(Normalization.names("KAPTABA (2)", "AHHA", "-"))
			.isEqualTo(Normalization.names("Картава", "Анна", null));
		assertThat(Normalization.names("KATE", "ANNA", null).surname()).isEqualTo("kate");
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "Иванов дубль, иванов", "Иванов (дубль), иванов", "Иванов ДУБЛЬ 2, иванов", "дубль Иванов, иванов",
			"Иванов-дубль, иванов", "Иванов – дубль, иванов", "Иванов_dupe, иванов", "Иванов dupe, иванов",
			"Иванов (2), иванов", "Иванов 2, иванов", "Иванов2, иванов", "Иванов №2, иванов", "Иванов*, иванов",
			"***Иванов***, иванов", "Иванов тест, иванов", "тестовый Иванов, иванов", "Иванов [удалить], иванов",
			"Иванов УДАЛЕН, иванов", "Иванов удалён!, иванов", "Иванов не использовать, иванов",
			"НЕ ИСПОЛЬЗОВАТЬ Иванов, иванов", "Иванов (не исп.), иванов", "Иванов на удаление, иванов",
			"Иванов копия, иванов", "Иванов (копия 3), иванов", "Иванов дубликат, иванов", "Иванов (старый), иванов",
			"Иванов новый, иванов", "Иванов (нов.), иванов", "Иванов стар., иванов", "Иванов тестов., иванов",
			"Иванов-тестов., иванов", "Иванов #1, иванов", "Иванов_2, иванов", "Иванов-2, иванов",
			"Иванов тecт, иванов", "Иванов-Петров дубль, иванов-петров", "Иванова (Петрова), иванова петрова",
			"Иванов ошибочно, иванов", "Иванов (дубль), иванов", "Ива­нов ​дубль﻿, иванов", "'Иванов, дубль', иванов" })
	void whatIsWrittenOfTheCardGoes(String typed, String normalized) {
		assertThat(Normalization.names(typed, "Анна", "Ильинична").surname()).isEqualTo(normalized);
		assertThat(Normalization.names("Лисицына", typed, null).givenName()).isEqualTo(normalized);
		assertThat(Normalization.names("Лисицына", "Анна", typed).patronymic()).isEqualTo(normalized);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Новый", "Старый", "Тест", "Дубль", "Копия", "Новая", "Удалов", "Тестов", "Дублин",
			"Новый-Старый", "Новая-Иванова", "Иванов", "Тестова", "Копиев", "Нетребко", "Безотческий", "Архивов" })
	void whoIsCalledSoIsCalledSo(String surname) {
		assertThat(Normalization.names(surname, "Анна", null).surname()).isEqualTo(surname.toLowerCase(Locale.ROOT));
		assertThat(MarkerWords.isMarked(surname)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Иванов дубль", "Иванов (2)", "Иванов*", "Иванов_dupe", "Иванов2", "тест Иванов",
			"Иванов-тест", "Не использовать Иванов", "Иванов копия" })
	void aMarkedNameIsSaidToBeOne(String raw) {
		assertThat(MarkerWords.isMarked(raw)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Иванов", "Иванова (Петрова)", "Иванов-Петров", "Али оглы", "Д’Артаньян", "Анна Мария",
			"  Иванов ", "Ким Со" })
	void aNameWithoutSuchWordsIsNotMarked(String raw) {
		assertThat(MarkerWords.isMarked(raw)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " - ", "нет", "Отсутствует", "—", "б.о.", "б/о", "бо", "Б. О.", "б.о", "Б/О.", "БО",
			"нет отчества", "НЕТ ОТЧЕСТВА", "без отчества", "Без  отчества.", "отчества нет", "не имеет", "не имеется",
			"не указано", "отсутствует", "отсутств.", "0", "00", "000", "XXX", "xxx", "ххх", "ХХХ", "xx", "--", "–",
			".", "...", "_", "*", "?", "н/д", "Н/Д", "нет данных", "(нет)", "«нет»", "нет (2)", "прочерк", "неизвестно",
			"null", "n/a", "HET", "нeт", "не имеет", "​-​", "дубль", "(дубль)", "тест", "удалить" })
	void aPatronymicThatSaysNoneIsNone(String typed) {
		assertThat(Normalization.names("Иванов", "Иван", typed).patronymic()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Босяк", "Нетович", "Х", "Боевич", "Наумович", "Ноевич", "Хо", "Ан", "Нурлан улы" })
	void aPatronymicIsOne(String typed) {
		assertThat(Normalization.names("Иванов", "Иван", typed).patronymic()).isEqualTo(typed.toLowerCase(Locale.ROOT));
	}

	@Test
	void aDecomposedLetterIsTheSameLetter() {
		assertThat(Normalization.names("Иванов", "Николаи\u0306", null).givenName()).isEqualTo("николай");
	}

	/** What needs no tidying is read by a shorter way, which an invisible sign bars. */
	@Test
	void plainNamesReadTheSameWithAndWithoutTidying() {
		Random random = new Random(7);
		for (int i = 0; i < 10_000; i++) {
			String surname = letters(random);
			String given = letters(random);
			String patronymic = letters(random);
			assertThat(Normalization.names(surname, given, patronymic))
				.isEqualTo(Normalization.names(surname + '\u200B', given + '\u200B', patronymic + '\u200B'));
		}
	}

	private static String letters(Random random) {
		String letters = "АБВЕЁЖЙКХЯабвеёжйкхя";
		return IntStream.rangeClosed(0, random.nextInt(6))
			.mapToObj(place -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
			.collect(Collectors.joining());
	}

}
