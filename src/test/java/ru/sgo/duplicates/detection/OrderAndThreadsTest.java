package ru.sgo.duplicates.detection;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same accounts give the same groups to the last bit of a weight, in whatever order
 * they are read and however many threads compare them.
 */
class OrderAndThreadsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static List<Account> accounts;

	private static List<DetectedGroup> expected;

	@BeforeAll
	static void searchATown(@TempDir Path folder) throws Exception {
		Town town = Town.of(TownPlan.of(21, 5000, TODAY).withSlips(1));
		town.writeAll(folder);
		town.writeTruth(folder, TODAY.minusYears(1), TODAY);
		Population population = LabelledTown.read(folder).accounts();
		accounts = IntStream.range(0, population.size()).mapToObj(population::account).toList();
		expected = groups(accounts);
	}

	@Test
	void everyTierIsThere() {
		assertThat(expected).extracting(DetectedGroup::tier).contains(Tier.values());
		assertThat(expected).hasSizeGreaterThan(200);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void theOrderOfTheRowsMakesNoDifference(long seed) {
		List<Account> shuffled = new ArrayList<>(accounts);
		Collections.shuffle(shuffled, new Random(seed));
		assertThat(groups(shuffled)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 16 })
	void theNumberOfThreadsMakesNoDifference(int threads) throws Exception {
		ForkJoinPool pool = new ForkJoinPool(threads);
		try {
			assertThat(pool.submit(() -> groups(accounts)).get()).isEqualTo(expected);
		}
		finally {
			pool.shutdown();
		}
	}

	private static List<DetectedGroup> groups(List<Account> accounts) {
		Population population = Population.of(accounts);
		return Detection.groups(population, Detection.statistics(population, DeclaredPairs.NONE), DeclaredPairs.NONE);
	}

}
