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

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "112-233-445 95, 11223344595", "11223344595, 11223344595", "000-000-001 00, 00000000100",
			"065-529-714 85, 06552971485" })
	void aRightSnilsIsElevenDigits(String typed, String digits) {
		assertThat(Documents.snils(typed)).contains(digits);
	}

	@ParameterizedTest
	@ValueSource(strings = { "112-233-445 96", "000-000-000 00", "1122334459", "абв", "", "112.233.445 95" })
	void aWrongSnilsIsNone(String typed) {
		assertThat(Documents.snils(typed)).isEmpty();
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "II-БК № 548858, II-БК-548858", "П-бк 548858, II-БК-548858", "Ш-МЮ №632284, III-МЮ-632284",
			"1-АК N 000001, I-АК-000001", "IУ АИ 516442, IV-АИ-516442", "V-AB 123456, V-АВ-123456" })
	void aCertificateHasOneSpelling(String typed, String spelling) {
		assertThat(Documents.birthCertificate(typed)).contains(spelling);
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

	@Test
	void certificatesReadTheSameWithAndWithoutTidying() {
		Random random = new Random(7);
		String signs = "IVXПШУХ1-№N БКМЮабв0123";
		for (int i = 0; i < 10_000; i++) {
			StringBuilder certificate = new StringBuilder("II-БК № 548858");
			for (int change = random.nextInt(3); change > 0; change--) {
				certificate.setCharAt(random.nextInt(certificate.length()),
						signs.charAt(random.nextInt(signs.length())));
			}
			assertThat(Documents.birthCertificate(certificate.toString())).as("%s", certificate)
				.isEqualTo(Documents.birthCertificate(" " + certificate + " "));
		}
	}

	private static String letters(Random random) {
		String letters = "АБВЕЁЖЙКХЯабвеёжйкхя";
		return IntStream.rangeClosed(0, random.nextInt(6))
			.mapToObj(place -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
			.collect(Collectors.joining());
	}

	@Test
	void aForeignCertificateIsComparedAsItStands() {
		assertThat(Documents.birthCertificate("AZ 12/345")).isEmpty();
		assertThat(Documents.comparable(" az  12/345 ")).isEqualTo("AZ 12/345");
	}

}
