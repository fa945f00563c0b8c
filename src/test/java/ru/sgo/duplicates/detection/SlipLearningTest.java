package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

/** How often people slip is learnt from accounts of which nobody says whose they are. */
class SlipLearningTest {

	/** Of a thousand pairs a third has a mistyped date, the others a mistyped name. */
	private static final Population CARELESS = BareRegister.of(BareRegister.Script.CYRILLIC, 1, 4000).accounts();

	@Test
	void whereManyDatesAreMistypedItIsSeen() {
		Slips learnt = learnt(CARELESS);
		// A third of a thousand pairs, and a hundredth of a thousand imagined ones.
		assertThat(learnt.share(Level.ONE_DIGIT)).isCloseTo(0.15, offset(0.03));
		// A third of two thousand names, and a fiftieth of a thousand imagined ones.
		assertThat(learnt.share(Level.ONE_LETTER)).isCloseTo(0.2, offset(0.04));
		assertThat(learnt.share(Level.DIGITS_SWAPPED)).isLessThan(Level.DIGITS_SWAPPED.share());
	}

	@Test
	void howNamesVaryIsNotLearnt() {
		Slips learnt = learnt(CARELESS);
		assertThat(learnt.shares()).containsOnlyKeys("ONE_LETTER", "TWO_LETTERS", "DAY_AND_MONTH_SWAPPED", "ONE_DIGIT",
				"DIGITS_SWAPPED", "YEAR_BESIDE", "TWO_PARTS");
		assertThat(learnt.share(Level.SAME_NAME)).isEqualTo(Level.SAME_NAME.share());
	}

	@Test
	void fewAccountsChangeLittle() {
		Slips learnt = Slips.of(Detection.slips(
				FewAccounts.population(
						FewAccounts.account("1", "лисицына мария петровна 05.03.2013", "11223344595", null),
						FewAccounts.account("2", "лисицына мария петровна 06.03.2013", "11223344595", null)),
				FewAccounts.TOWN, DeclaredPairs.NONE)
			.shares());
		assertThat(learnt.share(Level.ONE_DIGIT)).isGreaterThan(Level.ONE_DIGIT.share())
			.isCloseTo(Level.ONE_DIGIT.share(), offset(0.001));
	}

	@Test
	void aRegistryWithoutPairsTeachesNothing() {
		Slips learnt = Detection.slips(Population.of(List.of()), FewAccounts.TOWN, DeclaredPairs.NONE);
		assertThat(learnt.shares())
			.allSatisfy((level, share) -> assertThat(share).isEqualTo(Level.valueOf(level).share()));
	}

	@Test
	void whomAPersonHasToLookAtTeachesNothing() {
		Slips learnt = Detection.slips(
				FewAccounts.population(
						FewAccounts.account("1", "лисицына мария петровна 05.03.2013", "11223344595", "IАБ123456"),
						FewAccounts.account("2", "синицына марна петровна 06.03.2013", "11223344595", "IАБ123456")),
				FewAccounts.TOWN, DeclaredPairs.NONE);
		assertThat(learnt.share(Level.ONE_DIGIT)).isEqualTo(Level.ONE_DIGIT.share());
	}

	@Test
	void whatWasLearntBeforeIsNotAsked() {
		Statistics counted = Statistics.of(CARELESS);
		Slips learnt = Detection.slips(CARELESS, counted, DeclaredPairs.NONE);
		assertThat(Detection.slips(CARELESS, counted.with(learnt), DeclaredPairs.NONE).shares())
			.isEqualTo(learnt.shares());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -0.1, 0.51, Double.NaN })
	void whatIsNoShareOfASlipIsRefused(double share) {
		assertThatIllegalArgumentException().isThrownBy(() -> Slips.of(Map.of("ONE_DIGIT", share)));
	}

	/** Or else pairs would be passed over unseen, however often people slip. */
	@ParameterizedTest
	@ValueSource(doubles = { 1e-6, 0.02, 0.5 })
	void noPairIsPassedOverThatWeighsEnough(double share) {
		Slips slips = Slips.of(Slips.LEARNT.stream().collect(Collectors.toMap(Level::name, level -> share)));
		Weights weights = new Weights(CARELESS, Statistics.of(CARELESS).with(slips), new Crosswise(CARELESS),
				new SexComparison(CARELESS));
		long[] pairs = new Blocking(CARELESS).pairs();
		assertThat(pairs.length).isGreaterThan(1000);
		for (long pair : pairs) {
			int a = (int) (pair >>> 32);
			int b = (int) pair;
			assertThat(weights.mayReach(a, b, weights.of(a, b))).isTrue();
		}
	}

	@Test
	void theOrderOfAccountsAndTheNumberOfThreadsMakeNoDifference() throws Exception {
		List<Account> accounts = IntStream.range(0, CARELESS.size()).mapToObj(CARELESS::account).toList();
		Map<String, Double> expected = learnt(Population.of(accounts)).shares();
		assertThat(expected.get("ONE_DIGIT")).isGreaterThan(Level.ONE_DIGIT.share());
		List<Account> shuffled = new ArrayList<>(accounts);
		Collections.shuffle(shuffled, new Random(5));
		assertThat(learnt(Population.of(shuffled)).shares()).isEqualTo(expected);
		ForkJoinPool pool = new ForkJoinPool(7);
		try {
			assertThat(pool.submit(() -> learnt(Population.of(accounts))).get().shares()).isEqualTo(expected);
		}
		finally {
			pool.shutdown();
		}
	}

	private static Slips learnt(Population accounts) {
		return Detection.slips(accounts, Statistics.of(accounts), DeclaredPairs.NONE);
	}

}
