package ru.sgo.duplicates.intake;

import java.util.List;

/**
 * Remarks about one file that say the same of one column.
 *
 * @param rows of how many rows it is said
 * @param examples the first of them, one at least
 */
public record SameProblems(long rows, List<Problem> examples) {

	/** At most. */
	static final int EXAMPLES = 3;

	public SameProblems {
		examples = List.copyOf(examples);
		if (examples.isEmpty()) {
			throw new IllegalArgumentException("What is said of rows is said of one at least");
		}
	}

	/** What is said of all. */
	public Problem first() {
		return this.examples.get(0);
	}

}
