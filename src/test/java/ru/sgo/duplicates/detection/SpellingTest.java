package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How far two spellings lie apart, held against the definition. */
class SpellingTest {

	@ParameterizedTest(name = "{0}, {1}: {2}")
	@CsvSource({ "'', '', 0", "'', аб, 2", "анна, ана, 1", "анна, нана, 1", "егор, его, 1", "наталья, наталия, 1",
			"мария, марина, 2", "иванов, петров, 3", "а, абвг, 3", "'', абвгд, 3", "II-МЮ-548858, II-МЮ-548588, 1" })
	void countsLettersUpToThree(String a, String b, int distance) {
		assertThat(Spelling.distance(a, b)).isEqualTo(distance);
		assertThat(Spelling.distance(b, a)).isEqualTo(distance);
	}

	@Test
	void isTheSmallestNumberOfChanges() {
		Random random = new Random(7);
		int[] seen = new int[Spelling.FAR + 1];
		for (int i = 0; i < 50_000; i++) {
			String a = word(random);
			String b = word(random);
			int expected = Math.min(byDefinition(a, b), Spelling.FAR);
			assertThat(Spelling.distance(a, b)).as("%s, %s", a, b).isEqualTo(expected);
			seen[expected]++;
		}
		assertThat(Arrays.stream(seen)).allMatch(count -> count > 500);
	}

	private static String word(Random random) {
		StringBuilder word = new StringBuilder();
		int length = random.nextInt(9);
		while (word.length() < length) {
			word.append((char) ('а' + random.nextInt(3)));
		}
		return word.toString();
	}

	/** The whole table of the distances of all beginnings. */
	private static int byDefinition(String a, String b) {
		int[][] table = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				table[i][j] = (i == 0 || j == 0) ? i + j : Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1,
						table[i - 1][j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1));
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
				}
			}
		}
		return table[a.length()][b.length()];
	}

}
