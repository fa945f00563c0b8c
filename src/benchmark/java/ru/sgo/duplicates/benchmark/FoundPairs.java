package ru.sgo.duplicates.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import ru.sgo.duplicates.detection.AccountPair;

/**
 * What a contender has found, held against the truth.
 */
record FoundPairs(Map<AccountPair, FoundPairs.Kind> pairs) {

	private static final Set<Kind> JOINED = EnumSet.of(Kind.IDENTICAL, Kind.PROBABLE);

	/** What a pair was found to be. */
	enum Kind {

		IDENTICAL, PROBABLE,

		/** One СНИЛС and another surname, which a person has to look at. */
		OTHER_SURNAME,

		CHECK;

		/** What brings two accounts before a person as one child's. */
		static final Set<Kind> DUPLICATE = EnumSet.of(IDENTICAL, PROBABLE, OTHER_SURNAME);

	}

	/**
	 * How great a share of the pairs found to be of these kinds are one child, 0 to 1.
	 */
	double precision(Labels labels, Set<Kind> kinds) {
		long right = 0;
		long all = 0;
		for (Map.Entry<AccountPair, Kind> found : this.pairs.entrySet()) {
			if (kinds.contains(found.getValue())) {
				all++;
				right += labels.pairs().containsKey(found.getKey()) ? 1 : 0;
			}
		}
		return (double) right / all;
	}

	/** How great a share of such pairs of one child was found to be of these kinds. */
	double recall(Labels labels, Predicate<AccountPair> such, Set<Kind> kinds) {
		long found = 0;
		long all = 0;
		for (AccountPair pair : labels.pairs().keySet()) {
			if (such.test(pair)) {
				all++;
				found += this.pairs.containsKey(pair) && kinds.contains(this.pairs.get(pair)) ? 1 : 0;
			}
		}
		return (double) found / all;
	}

	/** How many pairs of two people who look alike were found to be one child. */
	long mistaken(Labels labels) {
		return labels.lookAlikes().stream().map(this.pairs::get).filter(JOINED::contains).count();
	}

	void write(Path file) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			for (Map.Entry<AccountPair, Kind> found : this.pairs.entrySet()) {
				out.write(String.join(";", found.getKey().first(), found.getKey().second(), found.getValue().name()));
				out.write('\n');
			}
		}
	}

	static FoundPairs read(Path file) throws IOException {
		Map<AccountPair, Kind> pairs = new HashMap<>();
		for (String line : Files.readAllLines(file)) {
			String[] cells = line.split(";");
			pairs.put(new AccountPair(cells[0], cells[1]), Kind.valueOf(cells[2]));
		}
		return new FoundPairs(pairs);
	}

}
