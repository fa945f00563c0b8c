package ru.sgo.duplicates.benchmark;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import ru.sgo.duplicates.detection.AccountPair;

/**
 * In which tier detection has found the pairs of one child, by how they differ, and by
 * the kind of slip.
 */
final class Details {

	private Details() {
	}

	static String table(FoundPairs found, Labels labels) {
		MarkdownTable table = new MarkdownTable("the two accounts differ by", "pairs", "IDENTICAL", "PROBABLE",
				"CHECK, one СНИЛС", "CHECK", "not found");
		for (Difference difference : Difference.values()) {
			Predicate<AccountPair> such = pair -> labels.pairs().get(pair) == difference;
			row(table, difference.words(), found, labels, such);
			if (difference == Difference.NONE || difference == Difference.ONE_SLIP) {
				row(table, difference.words() + ", no document in common", found, labels,
						such.and(labels.undocumented()::contains));
			}
		}
		new TreeSet<>(labels.slips().values())
			.forEach(slip -> row(table, words(slip), found, labels, pair -> labels.slips().get(pair).equals(slip)));
		return table.toString();
	}

	private static String words(String slip) {
		return slip.isEmpty() ? "no slip" : "slip " + slip.replace('_', ' ');
	}

	private static void row(MarkdownTable table, String words, FoundPairs found, Labels labels,
			Predicate<AccountPair> such) {
		long pairs = labels.pairs().keySet().stream().filter(such).count();
		table.row(words, WrittenNumbers.count(pairs), share(found, labels, such, EnumSet.of(FoundPairs.Kind.IDENTICAL)),
				share(found, labels, such, EnumSet.of(FoundPairs.Kind.PROBABLE)),
				share(found, labels, such, EnumSet.of(FoundPairs.Kind.OTHER_SURNAME)),
				share(found, labels, such, EnumSet.of(FoundPairs.Kind.CHECK)),
				WrittenNumbers.share(1 - found.recall(labels, such, EnumSet.allOf(FoundPairs.Kind.class))));
	}

	private static String share(FoundPairs found, Labels labels, Predicate<AccountPair> such,
			Set<FoundPairs.Kind> kinds) {
		return WrittenNumbers.share(found.recall(labels, such, kinds));
	}

}
