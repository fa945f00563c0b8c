package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which spellings few bear beside a name, one or two letters away, that many bear: the
 * same slip of several clerks is no name. Neighbours are found by what is left of both
 * when one or two letters are taken out, and only names that bear so many are kept for
 * it, so that the work grows with the spellings and not with their square.
 */
final class RareSpellings {

	/** So many letters are wrong in a slip at most. */
	private static final int LETTERS = 2;

	private final Map<String, Integer> bearers;

	/** By what is left of them, the names that are frequent enough to have slips. */
	private final Map<String, List<String>> frequent = new HashMap<>();

	/**
	 * Looks for neighbours among these.
	 * @param bearers how many bear each spelling
	 * @param least spellings with fewer bearers are not asked about
	 */
	RareSpellings(Map<String, Integer> bearers, int least) {
		this.bearers = bearers;
		bearers.forEach((name, count) -> {
			if (isSmallBeside(least, count, 1)) {
				rests(name).forEach(rest -> this.frequent.computeIfAbsent(rest, absent -> new ArrayList<>()).add(name));
			}
		});
	}

	/** Whether the spelling is a slip of a name that so many more bear. */
	boolean has(String spelling) {
		int count = this.bearers.getOrDefault(spelling, 0);
		return rests(spelling).stream()
			.flatMap(rest -> this.frequent.getOrDefault(rest, List.of()).stream())
			.anyMatch(name -> isSmallBeside(count, this.bearers.get(name), 1) && isSlip(spelling, count, name));
	}

	/** The more letters, the fewer bear the slip. */
	private boolean isSlip(String spelling, int count, String name) {
		return switch (Spelling.slip(spelling, name)) {
			case ONE_LETTER -> true;
			case TWO_LETTERS -> isSmallBeside(count, this.bearers.get(name), LETTERS);
			default -> false;
		};
	}

	private static boolean isSmallBeside(int count, int neighbour, int letters) {
		long times = 1;
		for (int letter = 0; letter < letters; letter++) {
			times *= Parameters.SLIPS_OF_A_NAME;
		}
		return count * times <= neighbour;
	}

	/** The spelling itself, and with one or two letters taken out. */
	private static Set<String> rests(String spelling) {
		Set<String> rests = new HashSet<>(Set.of(spelling));
		Set<String> last = Set.of(spelling);
		for (int letter = 0; letter < LETTERS; letter++) {
			Set<String> shorter = new HashSet<>();
			for (String rest : last) {
				for (int i = 0; i < rest.length(); i++) {
					shorter.add(rest.substring(0, i) + rest.substring(i + 1));
				}
			}
			rests.addAll(shorter);
			last = shorter;
		}
		return rests;
	}

}
