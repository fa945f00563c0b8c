package ru.sgo.duplicates.headcount;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a form asks on a day, organization by organization.
 *
 * @param lines pupils before preschool children, in each schools before kindergartens, by
 * code; a preschool group of a school is a line of its own
 * @param classes the same by class and group, likewise
 * @param open unclosed cases in all, for one may concern several organizations
 */
public record ReportedHeadcount(ReportingDay day, LocalDate on, List<ReportedLine> lines, List<HeadcountLine> classes,
		long open) {

	public ReportedHeadcount {
		lines = List.copyOf(lines);
		classes = List.copyOf(classes);
	}

	/** All lines together; it is not told how many are undecided. */
	public HeadcountFigures total() {
		return HeadcountFigures.sum(this.lines.stream().map(ReportedLine::figures).toList(), 0);
	}

	/** How many children were submitted in all, and by how many lines. */
	public Submitted submitted() {
		List<Integer> all = this.lines.stream()
			.map(line -> line.submitted().children())
			.filter(Objects::nonNull)
			.toList();
		return new Submitted(all.stream().mapToLong(Integer::longValue).sum(), all.size(),
				this.lines.stream().filter(ReportedLine::isDifferent).count());
	}

	/** Of how many organizations there are no data at all. */
	public long withoutData() {
		return this.lines.stream()
			.filter(line -> line.dataAsOf() == null)
			.map(ReportedLine::organization)
			.distinct()
			.count();
	}

	/**
	 * What was submitted.
	 *
	 * @param lines how many figures there are
	 * @param different how many of them differ from the children as decided
	 */
	public record Submitted(long children, int lines, long different) {
	}

}
