package ru.sgo.duplicates.detection;

/** How far two spellings lie apart. */
final class Spelling {

	/** Beyond this it does not matter how far. */
	static final int FAR = 3;

	private static final int LONGEST = 64;

	/** So many letters that occur, and no more, are others after two changes. */
	private static final int LETTERS_OF_TWO = 4;

	private Spelling() {
	}

	/**
	 * The smallest number of letters left out, added, replaced, or swapped with their
	 * neighbour (optimal string alignment), 0 to {@link #FAR}, where FAR means that or
	 * more.
	 */
	static int distance(String a, String b) {
		if (Math.abs(a.length() - b.length()) >= FAR || a.length() > LONGEST || b.length() > LONGEST) {
			return a.equals(b) ? 0 : FAR;
		}
		if (Integer.bitCount(letters(a) ^ letters(b)) > LETTERS_OF_TWO) {
			return FAR;
		}
		int[] before = new int[b.length() + 1];
		int[] last = new int[b.length() + 1];
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			row[0] = i;
			int best = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = last[j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				int distance = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					distance = Math.min(distance, before[j - 2] + 1);
				}
				row[j] = distance;
				best = Math.min(best, distance);
			}
			if (best >= FAR) {
				return FAR;
			}
			int[] free = before;
			before = last;
			last = row;
			row = free;
		}
		return Math.min(last[b.length()], FAR);
	}

	/** Which slip leads from one to the other: two letters are one in long names only. */
	static Level slip(String a, String b) {
		boolean longEnough = Math.min(a.length(), b.length()) >= Parameters.LONG_ENOUGH;
		return switch (distance(a, b)) {
			case 1 -> Level.ONE_LETTER;
			case 2 -> longEnough ? Level.TWO_LETTERS : Level.DIFFERENT;
			default -> Level.DIFFERENT;
		};
	}

	/** The letters that occur, a bit each, of which some share one. */
	private static int letters(String name) {
		int letters = 0;
		for (int i = 0; i < name.length(); i++) {
			letters |= 1 << name.charAt(i);
		}
		return letters;
	}

	/** Whether one is a whole part of the other: Иванова, Иванова-Петрова. */
	static boolean isPart(String a, String b) {
		String longer = (a.length() > b.length()) ? a : b;
		String part = (a.length() > b.length()) ? b : a;
		if (part.length() < 2 || longer.length() < part.length() + 2) {
			return false;
		}
		boolean first = longer.startsWith(part) && isBreak(longer.charAt(part.length()));
		boolean last = longer.endsWith(part) && isBreak(longer.charAt(longer.length() - part.length() - 1));
		return first || last;
	}

	/** Whether both consist of the same two parts: Иванова-Петрова, Петрова-Иванова. */
	static boolean isOtherOrder(String a, String b) {
		if (a.length() != b.length()) {
			return false;
		}
		for (int end = 1; end < a.length() - 1; end++) {
			if (isBreak(a.charAt(end))) {
				int rest = a.length() - end - 1;
				return isBreak(b.charAt(rest)) && b.startsWith(a.substring(end + 1)) && b.endsWith(a.substring(0, end));
			}
		}
		return false;
	}

	/** Whether one is only the first letter of the other. */
	static boolean isInitial(String a, String b) {
		String shorter = (a.length() < b.length()) ? a : b;
		boolean oneLetter = shorter.length() == 1 || (shorter.length() == 2 && shorter.charAt(1) == '.');
		return oneLetter && a.charAt(0) == b.charAt(0);
	}

	private static boolean isBreak(char letter) {
		return letter == '-' || letter == ' ';
	}

}
