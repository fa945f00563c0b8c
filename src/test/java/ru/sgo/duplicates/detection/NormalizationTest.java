package ru.sgo.duplicates.detection;

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

	@Test
	void aForeignCertificateIsComparedAsItStands() {
		assertThat(Documents.birthCertificate("AZ 12/345")).isEmpty();
		assertThat(Documents.comparable(" az  12/345 ")).isEqualTo("AZ 12/345");
	}

}
