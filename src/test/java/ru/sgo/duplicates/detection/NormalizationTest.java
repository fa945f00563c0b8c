package ru.sgo.duplicates.detection;

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

	@ParameterizedTest
	@ValueSource(strings = { "", " - ", "нет", "Отсутствует", "—" })
	void aPatronymicThatSaysNoneIsNone(String typed) {
		assertThat(Normalization.names("Иванов", "Иван", typed).patronymic()).isEmpty();
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
