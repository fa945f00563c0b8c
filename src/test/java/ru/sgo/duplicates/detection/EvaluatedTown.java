package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.util.FileSystemUtils;

import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

/**
 * A town of which everything is known, with what was found in it.
 *
 * @param statistics those by which its pairs were weighed
 * @param found the tier of every pair, the best where there are several
 */
record EvaluatedTown(LabelledTown town, Statistics statistics, Map<AccountPair, Tier> found) {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	static EvaluatedTown of(TownPlan plan) {
		try {
			Path folder = Files.createTempDirectory("evaluation");
			try {
				Town town = Town.of(plan);
				town.writeAll(folder);
				town.writeTruth(folder, TODAY.minusYears(1), TODAY);
				return of(LabelledTown.read(folder));
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static EvaluatedTown of(LabelledTown town) {
		Statistics statistics = Detection.statistics(town.accounts(), DeclaredPairs.NONE);
		Map<AccountPair, Tier> found = new HashMap<>();
		for (DetectedGroup group : Detection.groups(town.accounts(), statistics, DeclaredPairs.NONE)) {
			group.pairs()
				.forEach(pair -> found.merge(new AccountPair(pair.first(), pair.second()), pair.tier(),
						(one, other) -> (one.compareTo(other) < 0) ? one : other));
		}
		return new EvaluatedTown(town, statistics, found);
	}

	boolean isRight(AccountPair pair) {
		return this.town.copies().containsKey(pair);
	}

	boolean isOfSlip(AccountPair pair, String slip) {
		return this.town.slips().getOrDefault(pair.first(), Set.of()).contains(slip)
				|| this.town.slips().getOrDefault(pair.second(), Set.of()).contains(slip);
	}

}
