package ru.sgo.duplicates.registry;

/** What became of letting go all who stand in a closed organization. */
public sealed interface WindUpOutcome {

	/**
	 * It is done.
	 *
	 * @param withdrawn how many have left
	 * @param enrolled how many of these the successor has enrolled
	 */
	record Done(int withdrawn, int enrolled) implements WindUpOutcome {
	}

	/** It is not closed yet, or there is no such organization in the scope. */
	record NotClosed() implements WindUpOutcome {
	}

	/** The number of the order is too long. */
	record OrderTooLong() implements WindUpOutcome {
	}

}
