package ru.sgo.duplicates.api;

import ru.sgo.duplicates.report.ReportDoubleCount;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.report.ReportOutside;
import ru.sgo.duplicates.report.ReportPair;
import ru.sgo.duplicates.tables.TableDescription;

/** The tables of a run for programs; their columns are part of the contract. */
final class ReportTables {

	static final TableDescription<ReportLine> LINES = TableDescription.<ReportLine>titled("lines")
		.number("group", line -> line.group().number())
		.text("account", line -> line.account().number())
		.text("tier", line -> Codes.of(line.group().tier()))
		.text("role", line -> Codes.of(line.proposed().role()))
		.text("cause", line -> Codes.orNull(line.proposed().cause()))
		.text("organization", line -> line.place().organization())
		.text("responsible", line -> line.proposed().responsible())
		.number("case", line -> line.group().caseNumber())
		.text("certainty", line -> Codes.of(line.group().certainty()))
		.text("identity", line -> Codes.of(line.group().identity()));

	static final TableDescription<ReportPair> PAIRS = TableDescription.<ReportPair>titled("pairs")
		.text("account_a", ReportPair::accountA)
		.text("account_b", ReportPair::accountB)
		.text("tier", pair -> Codes.of(pair.tier()))
		.number("weight", ReportPair::weight)
		.text("reasons", pair -> String.join(" ", pair.evidence()));

	static final TableDescription<ReportDoubleCount> DOUBLE_COUNTS = TableDescription
		.<ReportDoubleCount>titled("double-counts")
		.text("account", ReportDoubleCount::account)
		.text("kind", count -> Codes.of(count.kind()))
		.text("organization_a", ReportDoubleCount::organizationA)
		.text("organization_b", ReportDoubleCount::organizationB);

	static final TableDescription<ReportOutside> OUTSIDE = TableDescription.<ReportOutside>titled("outside")
		.text("account", ReportOutside::account)
		.text("account_outside", ReportOutside::accountOutside)
		.text("cause", pair -> Codes.of(pair.cause()));

	private ReportTables() {
	}

}
