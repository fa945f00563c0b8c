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
		for (int i = end; i < a.length(); i++) {
			if (!Character.isDigit(a.charAt(i)) || !Character.isDigit(b.charAt(i))) {
				return false;
			}
		}
		return Math.abs(number(a, end) - number(b, end)) <= Parameters.NEIGHBOURS;
	}

	private static int number(String document, int begin) {
		return Integer.parseInt(document, begin, document.length(), 10);
	}

}
