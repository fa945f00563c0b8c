package ru.sgo.duplicates.detection;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LexiconTest {

	private static final int SPELLINGS = 1 << 12;

	@Test
	void everySpellingKeepsItsNumberHoweverManyThereAreAndWhateverTheirHash() {
		Lexicon.Builder builder = new Lexicon.Builder();
		assertThat(builder.number("")).isZero();
		IntStream.range(0, SPELLINGS).forEach(i -> assertThat(builder.number(spelling(i))).isEqualTo(i + 1));
		IntStream.range(0, SPELLINGS).forEach(i -> assertThat(builder.number(spelling(i))).isEqualTo(i + 1));
		Lexicon lexicon = builder.build();
		assertThat(lexicon.size()).isEqualTo(SPELLINGS + 1);
		assertThat(lexicon.spelling(0)).isEmpty();
		assertThat(lexicon.spelling(SPELLINGS)).isEqualTo(spelling(SPELLINGS - 1));
	}

	/** All with one hash, for "Aa" and "BB" have one. */
	private static String spelling(int number) {
		StringBuilder text = new StringBuilder();
		for (int bit = 0; bit < 12; bit++) {
			text.append(((number >> bit & 1) == 0) ? "Aa" : "BB");
		}
		return text.toString();
	}

}
