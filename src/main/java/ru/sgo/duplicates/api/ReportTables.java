package ru.sgo.duplicates.api;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.report.ReportDoubleCount;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.report.ReportOutside;
import ru.sgo.duplicates.report.ReportPair;

/** The tables of a run for programs; their columns are part of the contract. */
final class ReportTables {

	static final CsvColumns<ReportLine> LINES = new CsvColumns<ReportLine>()
		.add("group", line -> String.valueOf(line.group().number()))
		.add("account", line -> line.account().number())
		.add("tier", line -> Codes.of(line.group().tier()))
		.add("role", line -> Codes.of(line.proposed().role()))
		.add("cause", line -> Codes.orNull(line.proposed().cause()))
		.add("organization", line -> line.place().organization())
		.add("responsible", line -> line.proposed().responsible())
		.add("case", line -> number(line.group().caseNumber()))
		.add("certainty", line -> Codes.of(line.group().certainty()))
		.add("identity", line -> Codes.of(line.group().identity()));

	static final CsvColumns<ReportPair> PAIRS = new CsvColumns<ReportPair>().add("account_a", ReportPair::accountA)
		.add("account_b", ReportPair::accountB)
		.add("tier", pair -> Codes.of(pair.tier()))
		.add("weight", pair -> number(pair.weight()))
		.add("reasons", pair -> String.join(" ", pair.evidence()));

	static final CsvColumns<ReportDoubleCount> DOUBLE_COUNTS = new CsvColumns<ReportDoubleCount>()
		.add("account", ReportDoubleCount::account)
		.add("kind", count -> Codes.of(count.kind()))
		.add("organization_a", ReportDoubleCount::organizationA)
		.add("organization_b", ReportDoubleCount::organizationB);

	static final CsvColumns<ReportOutside> OUTSIDE = new CsvColumns<ReportOutside>()
		.add("account", ReportOutside::account)
		.add("account_outside", ReportOutside::accountOutside)
		.add("cause", pair -> Codes.of(pair.cause()));

	private ReportTables() {
	}

	private static @Nullable String number(@Nullable Number number) {
		return (number != null) ? number.toString() : null;
	}

}
