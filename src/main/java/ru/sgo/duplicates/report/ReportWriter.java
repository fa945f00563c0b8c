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
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.MatchedPair;
import ru.sgo.duplicates.history.Stay;

/** Keeps what a run has found; the lines copy what they show. */
@Component
class ReportWriter {

	private static final int COLUMNS_OF_STAY = 7;

	private final BulkCopy bulk;

	private final StoredReasons reasons;

	ReportWriter(BulkCopy bulk, StoredReasons reasons) {
		this.bulk = bulk;
		this.reasons = reasons;
	}

	/**
	 * Writes the lines of the groups.
	 * @param from the first day of the period
	 * @param to the last day of the period
	 */
	void writeLines(Findings findings, Map<Integer, Long> cases, LocalDate from, LocalDate to) {
		this.bulk.write("""
				report_line (report_id, group_number, position, account_id, account_number, full_name, birth_date, tier,
				  role, cause, organization_code, organization_name, organization_kind, class_name, enrolled, withdrawn,
				  order_number, entry_method, created_on, responsible_code, responsible_name, case_number, certainty,
				  identity, reasons, restricted, keep_outside)
				""", rows -> {
			for (FoundGroup group : findings.groups()) {
				int position = 0;
				for (FoundLine line : group.lines()) {
					rows.add(findings.reportId()).add(group.number()).add(++position);
					line(rows, group, line, findings.places(), line.account().shownStay(from, to).orElse(null));
					rows.add(cases.get(group.number()))
						.add((group.certainty() == Certainty.CLEAR) ? "clear" : "look")
						.add(code(group.identity()))
						.add(this.reasons.write(line.reasons()))
						.add(group.restricted())
						.add(group.keepOutside().map(keep -> keep.account().number()).orElse(null))
						.end();
				}
			}
		});
	}

	/** The columns {@code account_id} to {@code responsible_name}. */
	private static void line(CopyRows rows, FoundGroup group, FoundLine line, Places places, @Nullable Stay stay) {
		AccountFile account = line.account();
		account(rows, account);
		rows.add(code(group.tier())).add(line.role().code()).add(code(line.cause()));
		if (stay == null) {
			IntStream.range(0, COLUMNS_OF_STAY).forEach(column -> rows.addNull());
		}
		else {
			rows.add(stay.organization())
				.add(places.of(stay.organization()).name())
				.add(code(stay.organizationKind()))
				.add(account.classIn(stay))
				.add(stay.begins())
				.add(stay.ends())
				.add(account.orderOf(stay));
		}
		rows.add(code(account.candidate().entryMethod())).add(account.candidate().createdOn());
		String responsible = line.responsible();
		rows.add(responsible).add((responsible != null) ? places.of(responsible).name() : null);
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
