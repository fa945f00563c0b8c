package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Which letters of a text stand in others, too. */
final class Lettering {

	/** A word of which more letters differ than this share is another word. */
	private static final double ANOTHER_WORD = 0.5;

	private Lettering() {
	}

	/** A piece of the text, and whether some other text lacks it. */
	record Part(String text, boolean differs) {
	}

	/**
	 * Compares the text with others: what is not in the longest common sequence with each
	 * of them differs, letter by letter; of another word the whole word. Capital letters
	 * are no difference.
	 */
	static List<Part> compare(String text, Collection<String> others) {
		BitSet differing = new BitSet(text.length());
		others.forEach(other -> differing.or(lacking(text, other)));
		int begin = 0;
		for (String word : text.split("(?<= )")) {
			int end = begin + word.stripTrailing().length();
			if (differing.get(begin, end).cardinality() > (end - begin) * ANOTHER_WORD) {
				differing.set(begin, end);
			}
			begin += word.length();
		}
		List<Part> parts = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			boolean differs = differing.get(from);
			int next = differs ? differing.nextClearBit(from) : differing.nextSetBit(from);
			int to = (next < 0) ? text.length() : Math.min(next, text.length());
			parts.add(new Part(text.substring(from, to), differs));
			from = to;
		}
		return parts;
	}

	/**
	 * The places of the text that a longest common sequence with the other leaves out.
	 */
	private static BitSet lacking(String text, String other) {
		int[][] common = new int[text.length() + 1][other.length() + 1];
		for (int here = text.length() - 1; here >= 0; here--) {
			for (int there = other.length() - 1; there >= 0; there--) {
				common[here][there] = same(text, here, other, there) ? common[here + 1][there + 1] + 1
						: Math.max(common[here + 1][there], common[here][there + 1]);
			}
		}
		BitSet lacking = new BitSet(text.length());
		int there = 0;
		for (int here = 0; here < text.length(); here++) {
			while (there < other.length() && !same(text, here, other, there)
					&& common[here][there + 1] == common[here][there]) {
				there++;
			}
			if (there < other.length() && same(text, here, other, there)) {
				there++;
			}
			else {
				lacking.set(here);
			}
		}
		return lacking;
	}

	private static boolean same(String text, int here, String other, int there) {
		return Character.toLowerCase(text.charAt(here)) == Character.toLowerCase(other.charAt(there));
	}

}
