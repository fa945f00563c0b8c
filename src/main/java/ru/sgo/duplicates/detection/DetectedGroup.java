package ru.sgo.duplicates.detection;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * The accounts of one child.
 *
 * @param tier that of the weakest pair that joined it
 * @param accounts their numbers, in their order
 * @param pairs the explained pairs
 * @param sharedDocument whether common documents link every account to the others
 * @param improbable whether chance hardly ever gives two children such equal data in this
 * registry
 * @param changedName whether two accounts have one СНИЛС and another surname or given
 * name: an adoption, perhaps, or another's СНИЛС; of the tier {@code CHECK}, or a person
 * declared them one child
 */
public record DetectedGroup(Tier tier, List<String> accounts, List<MatchedPair> pairs, boolean sharedDocument,
		boolean improbable, boolean changedName) {

	/** By their smallest numbers. */
	public static final Comparator<DetectedGroup> BY_ACCOUNTS = Comparator.comparing(DetectedGroup::accounts,
			DetectedGroup::compare);

	public DetectedGroup {
		accounts = List.copyOf(accounts);
		pairs = List.copyOf(pairs);
		if (accounts.size() < 2) {
			throw new IllegalArgumentException("A duplicate group needs at least two accounts");
		}
	}

	private static int compare(List<String> a, List<String> b) {
		return IntStream.range(0, Math.min(a.size(), b.size()))
			.map(i -> CodeOrder.INSTANCE.compare(a.get(i), b.get(i)))
			.filter(order -> order != 0)
			.findFirst()
			.orElse(Integer.compare(a.size(), b.size()));
	}

}
