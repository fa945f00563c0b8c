package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import ru.sgo.duplicates.detection.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceWordsTest {

	@Test
	void everyConstantIsOfferedInItsOrderUnlessItIsLeftOut() {
		assertThat(ChoiceWords.of(Tier.class)).containsExactly("identical", "probable", "check");
		assertThat(ChoiceWords.of(Tier.class, tier -> tier != Tier.CHECK)).containsExactly("identical", "probable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "CHECK", "Check" })
	void aWordNamesItsConstantInAnyCase(String word) {
		assertThat(ChoiceWords.constant(Tier.class, word)).isEqualTo(Tier.CHECK);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "certain", "\u0000" })
	void anUnknownWordNamesNone(@Nullable String word) {
		assertThat(ChoiceWords.constant(Tier.class, word)).isNull();
	}

}
