package ru.sgo.duplicates.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class KeptSearchesTest {

	private static final Map<String, String> EGOR = Map.of("text", "лисиц");

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void theWordsAreFoundAgainInTheSameSessionOnly() {
		String key = KeptSearches.of(this.session).keep(EGOR);
		assertThat(key).doesNotContain("лисиц");
		assertThat(KeptSearches.of(this.session).find(key)).contains(EGOR);
		assertThat(KeptSearches.of(new MockHttpSession()).find(key)).isEmpty();
	}

	@Test
	void theOldestSearchIsForgottenFirst() {
		String oldest = KeptSearches.of(this.session).keep(EGOR);
		String next = KeptSearches.of(this.session).keep(EGOR);
		for (int later = 1; later < KeptSearches.MOST; later++) {
			KeptSearches.of(this.session).keep(Map.of("text", "орлов"));
		}
		assertThat(KeptSearches.of(this.session).find(oldest)).isEmpty();
		assertThat(KeptSearches.of(this.session).find(next)).contains(EGOR);
	}

}
