package ru.sgo.duplicates.registry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTest {

	/** No width at all: removed wherever they stand. */
	@ParameterizedTest
	@ValueSource(chars = { '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202E', '\u2060', '\u2066',
			'\u2069', '\uFEFF', '\u00AD', '\u061C', '\u034F', '\u180E', '\uFE0F', '\u0000', '\u0007', '\u007F',
			'\u0090', '\u115F', '\u3164' })
	void aCharacterThatNobodySeesIsNoPartOfAValue(char c) {
		assertThat(TypedText.line(c + "F0" + c + c + "40" + c)).isEqualTo("F040");
		assertThat(TypedText.code(c + "F0" + c + c + "40" + c)).isEqualTo("F040");
		assertThat(TypedText.text(c + "F0" + c + "\n" + c + "40" + c)).isEqualTo("F0\n40");
		assertThat(TypedText.line(" " + c + " ")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(chars = { ' ', '\t', '\n', '\u000B', '\u0085', '\u00A0', '\u1680', '\u2000', '\u2003', '\u2007',
			'\u2009', '\u200A', '\u2028', '\u2029', '\u202F', '\u205F', '\u2800', '\u3000' })
	void anySpaceIsASpace(char c) {
		assertThat(TypedText.line(c + "К" + c + c + "2" + c)).isEqualTo("К 2");
		assertThat(TypedText.code(c + "УО-09" + c + "-Ш1" + c)).isEqualTo("УО-09-Ш1");
		assertThat(TypedText.code("901" + c + "461")).isEqualTo("901461");
		assertThat(TypedText.line("" + c + c)).isEmpty();
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "901461, 901461", "1 901 461, 1901461", "К 2, К 2", "К-9.1 (2), К-9.1 (2)", "УО - 09 -Ш1, УО-09-Ш1",
			"12-у, 12-у", "№ 12, № 12", "12 у, 12 у" })
	void aCodeHasOneSpelling(String typed, String code) {
		assertThat(TypedText.code(typed)).isEqualTo(code);
	}

	@Test
	void aLetterInTwoPartsIsTheSameLetter() {
		assertThat(TypedText.line("Николаи\u0306")).isEqualTo("Николай");
	}

	@Test
	void aTextOfSeveralLinesKeepsThem() {
		assertThat(TypedText.text(" Первая  строка\u200B\r\n\n вторая\u00A0строка\n"))
			.isEqualTo("Первая  строка\r\n\n вторая строка");
		assertThat(TypedText.text(" одна  строка\u00A0")).isEqualTo("одна строка");
	}

}
