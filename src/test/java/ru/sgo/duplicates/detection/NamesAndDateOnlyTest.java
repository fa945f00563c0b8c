package ru.sgo.duplicates.detection;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand rows of surname, given name and birth date, a thousand of them entered
 * again with one typing error, so that some dates do not exist: all that is left when a
 * register knows neither patronymics nor documents.
 */
class NamesAndDateOnlyTest {

	@ParameterizedTest(name = "{0}, seed {1}")
	@CsvSource({ "CYRILLIC, 1", "CYRILLIC, 2", "CYRILLIC, 3", "LATIN, 1", "LATIN, 2", "LATIN, 3" })
	void fewAreMissedAndFewAreTakenForAnother(BareRegister.Script script, long seed) {
		assertThat(f1(BareRegister.of(script, seed, 4000))).isGreaterThanOrEqualTo(0.99);
	}

	/**
	 * A hundred surnames for all, many of them alike in letters, so that chance brings
	 * forth many who differ in a digit of the date only; and of twenty copies one has a
	 * second error.
	 */
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4 })
	void asFewWhereAHundredSurnamesAreBorneByAll(long seed) {
		assertThat(f1(BareRegister.german(seed, 0.05))).isGreaterThanOrEqualTo(0.965);
	}

	/**
	 * Where few surnames are borne by all, a date that is mistyped tells one person from
	 * two only because the register itself shows how often dates are.
	 */
	@ParameterizedTest(name = "{0} surnames: {1}")
	@CsvSource({ "1000, 0.98", "400, 0.98", "100, 0.98" })
	void asFewIfAllBearTheSameFewSurnames(int surnames, double least) {
		assertThat(f1(BareRegister.of(BareRegister.Script.CYRILLIC, 1, surnames))).isGreaterThanOrEqualTo(least);
	}

	/** The harmonic mean of precision and recall, 0 to 1. */
	private static double f1(BareRegister register) {
		Set<AccountPair> found = found(register.accounts());
		Set<AccountPair> right = new HashSet<>(found);
		right.retainAll(register.copies());
		double precision = (double) right.size() / found.size();
		double recall = (double) right.size() / register.copies().size();
		return 2 * precision * recall / (precision + recall);
	}

	private static Set<AccountPair> found(Population accounts) {
		return Detection.groups(accounts, Detection.statistics(accounts, DeclaredPairs.NONE), DeclaredPairs.NONE)
			.stream()
			.filter(group -> group.tier() != Tier.CHECK)
			.flatMap(group -> group.pairs().stream())
			.map(pair -> new AccountPair(pair.first(), pair.second()))
			.collect(Collectors.toSet());
	}

}
