package ru.sgo.duplicates.notice;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseNumbersTest {

	@Test
	void neighboursAreARangeWhereThatIsShorter() {
		assertThat(CaseNumbers.said(List.of(9L, 3L, 4L, 5L, 8L, 3L))).contains("3–5, 8, 9");
		assertThat(CaseNumbers.said(List.of(7L))).contains("7");
		assertThat(CaseNumbers.said(LongStream.rangeClosed(101, 5100).boxed().toList())).contains("101–5100");
	}

	@Test
	void whatNobodyWouldReadIsLeftToTheAnnex() {
		assertThat(CaseNumbers.said(LongStream.range(0, 60).mapToObj(at -> 2 * at).toList())).isPresent();
		assertThat(CaseNumbers.said(LongStream.range(0, 61).mapToObj(at -> 2 * at).toList())).isEmpty();
	}

}
