package ru.sgo.duplicates.town;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.detection.Documents;

import static org.assertj.core.api.Assertions.assertThat;

class PapersTest {

	private static final int CHILDREN_OF_A_LARGE_REGION = 10_000_000;

	/**
	 * After some six million the numbers come to their end and go on between the first.
	 */
	@Test
	void aLargeRegionHasValidNumbersForAll() {
		IssuedDocuments papers = new IssuedDocuments();
		Set<Integer> some = new HashSet<>();
		for (int child = 0; child < CHILDREN_OF_A_LARGE_REGION; child++) {
			String snils = papers.snils();
			if (child % 1000 == 0) {
				assertThat(Documents.snils(snils)).as(snils).isPresent();
				assertThat(some.add(Integer.parseInt(snils.replaceAll("\\D", "").substring(0, 9)))).isTrue();
			}
		}
	}

}
