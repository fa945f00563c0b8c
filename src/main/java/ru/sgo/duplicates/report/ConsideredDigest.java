package ru.sgo.duplicates.report;

/**
 * What a run has looked at, as a number of 128 bits: whoever looks at the same again, in
 * whatever order, gets the same number, and after any difference another one.
 */
final class ConsideredDigest {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private long first;

	private long second;

	/** Nothing yet. */
	ConsideredDigest() {
	}

	/** The same as the other, to go on from there. */
	ConsideredDigest(ConsideredDigest other) {
		this.first = other.first;
		this.second = other.second;
	}

	/** Adds something, told by a number that is its own. */
	void add(long hash) {
		this.first += mixed(hash);
		this.second += mixed(hash ^ GOLDEN);
	}

	/** Adds several numbers that belong together. */
	void add(long one, long two, long three, long four) {
		add(mixed(mixed(mixed(mixed(one) + two) + three) + four));
	}

	/** Spreads the bits of a number over all of it (the end of SplitMix64). */
	private static long mixed(long number) {
		long mixed = number + GOLDEN;
		mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}

	/** 32 hexadecimal digits. */
	@Override
	public String toString() {
		return String.format("%016x%016x", this.first, this.second);
	}

}
