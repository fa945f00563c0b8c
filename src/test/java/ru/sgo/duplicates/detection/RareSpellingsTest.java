package ru.sgo.duplicates.detection;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.detection.FewAccounts.account;
import static ru.sgo.duplicates.detection.FewAccounts.population;

/** Which spellings are slips that several clerks made, and which are names of few. */
class RareSpellingsTest {

	/** Of a town of 65,000 accounts, in which clerks slip often. */
	private static final Map<String, Integer> BEARERS = Map.of("дмитрий", 1900, "дмитрей", 6, "софья", 1100, "слфья", 4,
			"лозан", 30, "лузан", 25, "тымур", 22, "тимур", 600, "анбар", 12);

	private static final Statistics TOWN = new Statistics(65_000, Map.of(), BEARERS, Map.of(), Map.of(),
			Slips.EXPECTED);

	@ParameterizedTest
	@ValueSource(strings = { "дмитрей", "слфья" })
	void theSameSlipOfSeveralClerksIsNoName(String slip) {
		assertThat(TOWN.isAttested(slip)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "лозан", "лузан", "тымур", "анбар" })
	void aNameThatNoTableKnowsStaysOneIfItsBearersAreMany(String name) {
		assertThat(GivenNames.isKnown(name)).isFalse();
		assertThat(TOWN.isAttested(name)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "софья, слфья", "слфья, сфья", "дмитрий, дмитрей" })
	void whoseNameASlipMissesIsFound(String one, String other) {
		assertThat(Detection.groups(
				population(account("1", "лисицын " + one + " петрович 05.03.2013", null, null),
						account("2", "лисицын " + other + " петрович 05.03.2013", null, null)),
				TOWN, DeclaredPairs.NONE))
			.singleElement()
			.satisfies(group -> assertThat(group.tier()).isEqualTo(Tier.PROBABLE));
	}

	@Test
	void twoLettersAreASlipOfANameThatVeryManyBear() {
		Map<String, Integer> bearers = Map.of("александр", 100_000, "алкесадр", 5, "алисандра", 41);
		RareSpellings rare = new RareSpellings(bearers, 4);
		assertThat(rare.has("алкесадр")).isTrue();
		assertThat(rare.has("алисандра")).isFalse();
		assertThat(rare.has("александр")).isFalse();
	}

}
