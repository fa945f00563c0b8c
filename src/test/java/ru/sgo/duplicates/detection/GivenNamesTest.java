package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which given names are one, which are like one, and which are two. */
class GivenNamesTest {

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource({ "наталья, наталия", "софья, софия", "даниил, данила", "данил, данила", "мария, марья",
			"дмитрий, димитрий", "сергей, сергий", "семен, симеон", "иван, иоанн", "ульяна, юлиана",
			"анастасия, настасья", "елизавета, елисавета", "татьяна, татиана", "ксения, аксинья", "мухаммад, магомед",
			"фатима, патимат", "тимур, темур" })
	void areFormsOfOneName(String one, String other) {
		assertThat(level(one, other)).isEqualTo(Level.SAME_NAME);
		assertThat(level(other, one)).isEqualTo(Level.SAME_NAME);
		assertThat(GivenNames.canonical(one, "")).isEqualTo(GivenNames.canonical(other, "?"));
	}

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource({ "артем, артемий", "егор, георгий", "юрий, георгий", "алена, елена", "ксения, оксана",
			"анастасия, настя", "александр, саша", "александра, саша", "екатерина, катя", "владислав, влад" })
	void areWrittenForEachOther(String one, String other) {
		assertThat(level(one, other)).isEqualTo(Level.RELATED_NAME);
		assertThat(level(other, one)).isEqualTo(Level.RELATED_NAME);
	}

	@ParameterizedTest(name = "{0}, {1}")
	@CsvSource({ "мария, марина", "алина, арина", "роман, родион", "тимур, тимофей", "виталий, валерий",
			"александр, александра", "валентин, валентина", "максим, мирон" })
	void areTwoNamesHoweverAlike(String one, String other) {
		assertThat(level(one, other)).isIn(Level.DIFFERENT, Level.ONE_LETTER, Level.TWO_LETTERS);
		assertThat(GivenNames.isKnown(one)).isTrue();
		assertThat(GivenNames.isKnown(other)).isTrue();
	}

	@Test
	void theTableIsWrittenAsNamesAreNormalised() {
		assertThat(GivenNames.KNOWN).hasSizeGreaterThan(300)
			.allSatisfy(name -> assertThat(Normalization.names(name, name, null).givenName()).isEqualTo(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "boys", "girls" })
	void noNameThatManyChildrenBearIsMissing(String list) throws IOException {
		try (InputStream in = GivenNamesTest.class.getResourceAsStream("/town/" + list + ".txt")) {
			assertThat(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(line -> line.substring(0, line.lastIndexOf(' ')))
				.map(name -> Normalization.names(name, name, null).givenName())).hasSizeGreaterThan(80)
				.allSatisfy(name -> assertThat(GivenNames.isKnown(name)).as(name).isTrue());
		}
	}

	private static Level level(String one, String other) {
		Lexicon.Builder names = new Lexicon.Builder();
		int left = names.number(one);
		int right = names.number(other);
		return NameComparison.compare(Field.GIVEN_NAME, names.build(), left, right);
	}

}
