package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of what is known of three towns detection finds, by kind of slip. The least
 * shares are those it has reached, rounded down to a hundredth: a change that lowers one
 * of them fails here and has to say why.
 */
class EvaluationTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final int CHILDREN = 20_000;

	private static final List<Long> SEEDS = List.of(11L, 12L, 13L);

	private static final List<LabelledTown> TOWNS = new ArrayList<>();

	/** For each town, the tier of every pair that was found. */
	private static final List<Map<AccountPair, Tier>> FOUND = new ArrayList<>();

	@TempDir
	private static Path folder;

	@BeforeAll
	static void searchTheTowns() throws IOException {
		for (long seed : SEEDS) {
			Town town = Town.of(TownPlan.of(seed, CHILDREN, TODAY).withSlips(1));
			town.writeAll(folder);
			town.writeTruth(folder, TODAY.minusYears(1), TODAY);
			LabelledTown labelled = LabelledTown.read(folder);
			TOWNS.add(labelled);
			FOUND.add(found(labelled.accounts()));
		}
	}

	private static Map<AccountPair, Tier> found(Population accounts) {
		Map<AccountPair, Tier> found = new HashMap<>();
		for (DetectedGroup group : Detection.groups(accounts, Statistics.of(accounts), DeclaredPairs.NONE)) {
			group.pairs()
				.forEach(pair -> found.merge(new AccountPair(pair.first(), pair.second()), pair.tier(),
						(one, other) -> (one.compareTo(other) < 0) ? one : other));
		}
		return found;
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "''", "case", "dashes", "latin", "spaces", "yo" })
	void whatNormalisationTakesAwayIsIdentical(String slip) {
		assertThat(share(slip, Tier.IDENTICAL)).isEqualTo(1);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "daymonth, 1", "digit, 0.98", "double, 1", "drop, 1", "letter, 1", "no_patronymic, 1", "short_i, 1",
			"soft, 1", "swap_fields, 1", "swap_letters, 1", "transliteration, 1", "two, 1", "variant, 1", "year, 1" })
	void aSlipIsProbable(String slip, double least) {
		assertThat(share(slip, Tier.PROBABLE)).isGreaterThanOrEqualTo(least);
	}

	@Test
	void aChangedSurnameThatADocumentProvesIsFoundButNotJoinedByTheSnils() {
		// Of several accounts on either side only the heaviest pair is worth a look.
		assertThat(share("surname_change", Tier.PROBABLE) + share("surname_change", Tier.CHECK)).isGreaterThan(0.92);
	}

	@Test
	void aChangedSurnameThatNoDocumentProvesIsWorthALook() {
		assertThat(share("surname_change_unproved", Tier.CHECK)).isGreaterThanOrEqualTo(0.92);
		assertThat(share("surname_change_unproved", Tier.PROBABLE)).isZero();
	}

	@Test
	void noTwoChildrenAreTakenForOne() {
		assertThat(wrong(Tier.IDENTICAL)).isEmpty();
		assertThat(wrong(Tier.PROBABLE)).isEmpty();
	}

	@Test
	void fewTwoChildrenAreWorthALook() {
		assertThat(TOWNS).allSatisfy(town -> assertThat(town.lookAlikes()).hasSizeGreaterThan(400));
		assertThat(wrong(Tier.CHECK)).hasSizeLessThan(10);
	}

	/** The share of the pairs with this slip that were found in the tier, 0 to 1. */
	private static double share(String slip, Tier tier) {
		int pairs = 0;
		int found = 0;
		for (int i = 0; i < TOWNS.size(); i++) {
			for (AccountPair pair : TOWNS.get(i).pairs(slip)) {
				pairs++;
				found += (FOUND.get(i).get(pair) == tier) ? 1 : 0;
			}
		}
		assertThat(pairs).isGreaterThan(100);
		return (double) found / pairs;
	}

	/**
	 * The pairs of two children that were found in the tier, with what is known of them.
	 */
	private static List<String> wrong(Tier tier) {
		List<String> wrong = new ArrayList<>();
		for (int i = 0; i < TOWNS.size(); i++) {
			LabelledTown town = TOWNS.get(i);
			FOUND.get(i).forEach((pair, found) -> {
				if (found == tier && !town.copies().containsKey(pair)) {
					wrong.add(pair + " " + town.lookAlikes().get(pair));
				}
			});
		}
		return wrong;
	}

}
