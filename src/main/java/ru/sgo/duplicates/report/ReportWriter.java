package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.CopyRows;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.MatchedPair;

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
		this.bulk.write("""
				report_pair (report_id, account_a, account_b, tier, weight, evidence, weights, restricted)
				""", rows -> {
			for (DetectedGroup group : groups) {
				for (MatchedPair pair : group.pairs()) {
					rows.add(report)
						.add(pair.first())
						.add(pair.second())
						.add(code(pair.tier()))
						.add(pair.weight())
						.addTexts(pair.findings().stream().map(Finding::code).toList())
						.addNumbers(pair.findings().stream().map(Finding::weight).toList())
						.add(group.changedName())
						.end();
				}
			}
		});
	}

	void writeDoubleCounts(Findings findings, Map<Integer, Long> cases) {
		this.bulk.write("""
				report_double_count (report_id, position, account_id, account_number, full_name, birth_date, kind,
				  organization_a, organization_b, date, case_number)
				""", rows -> {
			for (int position = 0; position < findings.doubleCounts().size(); position++) {
				FoundDoubleCount found = findings.doubleCounts().get(position);
				rows.add(findings.reportId()).add(position + 1);
				account(rows, found.account());
				rows.add(code(found.count().kind()))
					.add(found.count().organizationA())
					.add(found.count().organizationB())
					.add(found.count().since())
					.add(cases.get(position))
					.end();
			}
		});
	}

	/**
	 * Writes who has a twin outside of the period.
	 * @param cases by the number of the group
	 */
	void writeOutside(long report, List<OutsidePair> pairs, Map<Integer, Long> cases) {
		this.bulk.write("""
				report_outside (report_id, position, account_id, account_number, full_name, birth_date, outside_id,
				  outside_number, cause, role, case_number)
				""", rows -> {
			int position = 0;
			for (OutsidePair pair : pairs) {
				rows.add(report).add(++position);
				account(rows, pair.account());
				rows.add(pair.outside().id().value())
					.add(pair.outside().number())
					.add(code(pair.cause()))
					.add((pair.role() != null) ? pair.role().code() : null)
					.add((pair.group() != null) ? cases.get(pair.group()) : null)
					.end();
			}
		});
	}

	private static void account(CopyRows rows, AccountFile account) {
		rows.add(account.id().value())
			.add(account.number())
			.add(account.fullName())
			.add(account.personal().birthDate());
	}

	private static @Nullable String code(@Nullable Enum<?> value) {
		return (value != null) ? value.name().toLowerCase(Locale.ROOT) : null;
	}

}
