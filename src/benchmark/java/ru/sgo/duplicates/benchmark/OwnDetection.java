package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.detection.AccountPair;
import ru.sgo.duplicates.detection.CandidatePairs;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.MatchedPair;
import ru.sgo.duplicates.detection.Population;

/**
 * Detection without anything around it; the counting of names and the learning of slips
 * is measured with it.
 */
final class OwnDetection implements Contender {

	private Population population = Population.of(List.of());

	private List<DetectedGroup> groups = List.of();

	/** Nothing is tuned on labels. */
	@Override
	public void read(Path town, Path other) throws IOException {
		Population.Builder builder = new Population.Builder();
		Students.read(town, builder::add);
		this.population = builder.build();
	}

	@Override
	public void find() {
		this.groups = Detection.groups(this.population, Detection.statistics(this.population, DeclaredPairs.NONE),
				DeclaredPairs.NONE);
	}

	@Override
	public FoundPairs found() {
		Map<AccountPair, FoundPairs.Kind> pairs = new HashMap<>();
		for (DetectedGroup group : this.groups) {
			for (MatchedPair pair : group.pairs()) {
				pairs.merge(new AccountPair(pair.first(), pair.second()), kind(group, pair),
						(one, other) -> (one.compareTo(other) < 0) ? one : other);
			}
		}
		return new FoundPairs(pairs);
	}

	@Override
	public long compared() {
		return CandidatePairs.of(this.population);
	}

	private static FoundPairs.Kind kind(DetectedGroup group, MatchedPair pair) {
		return group.changedName() ? FoundPairs.Kind.OTHER_SURNAME : FoundPairs.Kind.valueOf(pair.tier().name());
	}

}
