package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.detection.DetectedGroup;

/** Keeps what a run has found. */
@Component
class ReportWriter {

	private final BulkCopy bulk;

	ReportWriter(BulkCopy bulk) {
		this.bulk = bulk;
	}

	/**
	 * Writes the lines of the groups.
	 * @param from the first day of the period
	 * @param to the last day of the period
	 */
	void writeLines(Findings findings, Map<Integer, Long> cases, LocalDate from, LocalDate to) {
		this.bulk.write(ReportLineColumns.ALL,
				() -> findings.groups()
					.stream()
					.flatMap(group -> IntStream.range(0, group.lines().size())
						.mapToObj(place -> row(findings, group, place, cases.get(group.number()), from, to)))
					.iterator());
	}

	private static ReportLineColumns.Row row(Findings findings, FoundGroup group, int place, @Nullable Long caseNumber,
			LocalDate from, LocalDate to) {
		FoundLine line = group.lines().get(place);
		return new ReportLineColumns.Row(findings.reportId(), group, place + 1, line,
				line.account().shownStay(from, to).orElse(null), findings.places(), caseNumber);
	}

	void writePairs(long report, List<DetectedGroup> groups) {
		this.bulk.write(ReportPairColumns.ALL,
				() -> groups.stream()
					.flatMap(group -> group.pairs()
						.stream()
						.map(pair -> new ReportPairColumns.Row(report, pair, group.changedName())))
					.iterator());
	}

	void writeDoubleCounts(Findings findings, Map<Integer, Long> cases) {
		List<FoundDoubleCount> found = findings.doubleCounts();
		this.bulk.write(ReportDoubleCountColumns.ALL,
				() -> IntStream.range(0, found.size())
					.mapToObj(place -> new ReportDoubleCountColumns.Row(findings.reportId(), place + 1,
							found.get(place), cases.get(place)))
					.iterator());
	}

	/**
	 * Writes who has a twin outside of the period.
	 * @param cases by the number of the group
	 */
	void writeOutside(long report, List<OutsidePair> pairs, Map<Integer, Long> cases) {
		this.bulk.write(ReportOutsideColumns.ALL,
				() -> IntStream.range(0, pairs.size())
					.mapToObj(place -> row(report, place + 1, pairs.get(place), cases))
					.iterator());
	}

	private static ReportOutsideColumns.Row row(long report, int position, OutsidePair pair, Map<Integer, Long> cases) {
		return new ReportOutsideColumns.Row(report, position, pair,
				(pair.group() != null) ? cases.get(pair.group()) : null);
	}

}
