package ru.sgo.duplicates.detection;

/** Compares two birth certificates. */
final class DocumentComparison {

	private static final int DIGITS = 6;

	private DocumentComparison() {
	}

	/** Both as {@link Documents#comparable}. */
	static Level compare(String a, String b) {
		if (a.equals(b)) {
			return Level.EQUAL;
		}
		if (areNeighbours(a, b)) {
			return Level.NEIGHBOUR;
		}
		return (Spelling.distance(a, b) == 1) ? Level.ONE_LETTER : Level.DIFFERENT;
	}

	private static boolean areNeighbours(String a, String b) {
		int end = a.length() - DIGITS;
		if (end < 1 || a.length() != b.length() || !a.regionMatches(0, b, 0, end)) {
			return false;
		}
		String left = a.substring(end);
		String right = b.substring(end);
		boolean numbers = (left + right).chars().allMatch(Character::isDigit);
		return numbers && Math.abs(Integer.parseInt(left) - Integer.parseInt(right)) <= Parameters.NEIGHBOURS;
	}

}
