package ru.sgo.duplicates.benchmark;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

/** One contestant's part in a contest. */
final class Entry {

	private final String name;

	private final Contestant contestant;

	private final boolean once;

	private final Measured seconds = new Measured();

	private boolean stopped;

	/**
	 * Enters a contestant.
	 * @param name as the page has it
	 * @param once whether it takes part in one round only, and without warming up
	 */
	Entry(String name, Contestant contestant, boolean once) {
		this.name = name;
		this.contestant = contestant;
		this.once = once;
	}

	/**
	 * What came out.
	 *
	 * @param found null when it was stopped
	 */
	record Result(String name, Measured seconds, String compared, String peakMemory, @Nullable FoundPairs found) {
	}

	/**
	 * Takes its turn.
	 * @param round 0 is for warming up
	 */
	void find(int round) throws Exception {
		if (this.stopped || (this.once && round != 1)) {
			return;
		}
		OptionalDouble taken = this.contestant.find();
		this.stopped = taken.isEmpty();
		if (round > 0 && taken.isPresent()) {
			this.seconds.add(taken.getAsDouble());
		}
	}

	Result result() throws Exception {
		if (this.stopped) {
			return new Result(this.name, this.seconds, "", "", null);
		}
		// Before it is asked for more than the finding.
		String memory = this.contestant.peakMemory();
		return new Result(this.name, this.seconds, this.contestant.compared(), memory, this.contestant.found());
	}

}
