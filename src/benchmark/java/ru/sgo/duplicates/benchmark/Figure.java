package ru.sgo.duplicates.benchmark;

/**
 * Something measured beside what was wanted of it.
 *
 * @param what in words
 * @param wanted with its unit
 * @param measured with its unit
 */
record Figure(String what, String wanted, String measured, boolean reached) {

	/** A share that has to be so great at least. */
	static Figure atLeast(String what, double wanted, double share) {
		return new Figure(what, "≥ " + wanted, WrittenNumbers.share(share), share >= wanted);
	}

	/** A number that may be so great at most. */
	static Figure atMost(String what, double wanted, double value, String unit) {
		return new Figure(what, "≤ " + Math.round(wanted) + " " + unit, WrittenNumbers.seconds(value) + " " + unit,
				value <= wanted);
	}

	/** Something that may not happen at all. */
	static Figure none(String what, long times) {
		return new Figure(what, "none", WrittenNumbers.count(times), times == 0);
	}

	void addTo(MarkdownTable table) {
		table.row(this.what, this.wanted, this.measured, this.reached ? "yes" : "**no**");
	}

}
