package ru.sgo.duplicates.detection;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
		BareRegister register = BareRegister.of(script, seed);
		Set<AccountPair> found = found(register.accounts());
		Set<AccountPair> right = new HashSet<>(found);
		right.retainAll(register.copies());
		double precision = (double) right.size() / found.size();
		double recall = (double) right.size() / register.copies().size();
		assertThat(2 * precision * recall / (precision + recall))
			.as("F1 of precision %s and recall %s", precision, recall)
			.isGreaterThanOrEqualTo(0.96);
	}

	private static Set<AccountPair> found(Population accounts) {
		return Detection.groups(accounts, Statistics.of(accounts), DeclaredPairs.NONE)
			.stream()
			.filter(group -> group.tier() != Tier.CHECK)
			.flatMap(group -> group.pairs().stream())
			.map(pair -> new AccountPair(pair.first(), pair.second()))
			.collect(Collectors.toSet());
	}

}
