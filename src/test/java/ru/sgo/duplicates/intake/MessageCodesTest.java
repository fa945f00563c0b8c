package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an import says has its sentence, and no sentence is left over. */
class MessageCodesTest {

	/** What is said to a wish about an import, before there is one. */
	private static final String REFUSED = "intake.refused.";

	@ParameterizedTest
	@ValueSource(strings = { "", "en" })
	void codesAndSentencesAreTheSame(String language) {
		Set<String> sentences = ResourceBundle
			.getBundle("messages/pages", Locale.forLanguageTag(language),
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
			.keySet()
			.stream()
			.filter(key -> key.startsWith("intake.") && !key.startsWith(REFUSED))
			.collect(Collectors.toSet());
		List<String> codes = Stream
			.of(Arrays.stream(ProblemCode.values()).map(ProblemCode::messageKey),
					Arrays.stream(FailureCode.values()).map(FailureCode::messageKey),
					Arrays.stream(ImportStage.values()).map(ImportStage::messageKey))
			.flatMap(keys -> keys)
			.toList();
		assertThat(codes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sentences);
	}

}
