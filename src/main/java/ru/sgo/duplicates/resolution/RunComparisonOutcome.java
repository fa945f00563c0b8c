package ru.sgo.duplicates.resolution;

/** What comes of the wish to compare two runs. */
public sealed interface RunComparisonOutcome {

	/** Here they are. */
	record Compared(RunComparison comparison) implements RunComparisonOutcome {
	}

	/** One of them is not there for the reader, or they are of two authorities. */
	record Unknown() implements RunComparisonOutcome {
	}

	/** The second was not made before the first. */
	record NotEarlier() implements RunComparisonOutcome {
	}

	/** One of them has not been completed. */
	record NotCompleted() implements RunComparisonOutcome {
	}

}
