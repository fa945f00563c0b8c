package ru.sgo.duplicates.web;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.resolution.CaseLawfulGround;
import ru.sgo.duplicates.resolution.DecisionVerdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever sends a program's code that is none is told all that there are. */
class RefusedCodesTest {

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void everyCodeIsNamed(String key, Stream<String> codes) {
		assertThat(codes).isNotEmpty().allSatisfy(code -> {
			assertThat(MessageSources.RUSSIAN.get(key)).containsPattern("\\b" + code + "\\b");
			assertThat(MessageSources.ENGLISH.get(key)).containsPattern("\\b" + code + "\\b");
		});
	}

	static Stream<Arguments> everyCodeIsNamed() {
		return Stream.of(Arguments.of("api.refused.role", Stream.of(Role.values()).map(Role::code)),
				Arguments.of("api.refused.mode", Stream.of(ImportMode.values()).map(ImportMode::code)),
				Arguments.of("api.refused.verdict", Stream.of(DecisionVerdict.values()).map(DecisionVerdict::code)),
				Arguments.of("api.refused.ground", Stream.of(CaseLawfulGround.values()).map(CaseLawfulGround::code)),
				Arguments.of("api.refused.word", Stream.of(PairVerdict.values()).map(PairVerdict::code)));
	}

}
