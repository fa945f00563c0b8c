package ru.sgo.duplicates.web.municipality;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.Tables;

/** The table of a run's groups: one line for each account, with all that it says. */
final class LineTable {

	private LineTable() {
	}

	/** The table in the words of {@code tables}. */
	static TableDescription<ReportLine> of(Tables tables) {
		return TableDescription.<ReportLine>titled("page.reports")
			.number("report.group", line -> line.group().number())
			.text("report.account", line -> line.account().number())
			.text("report.name", line -> line.account().fullName())
			.day("report.birth-date", line -> line.account().birthDate())
			.text("report.tier", line -> tables.word("tier", line.group().tier()))
			.text("report.role", proposed(proposed -> tables.word("role", proposed.role())))
			.text("report.organization", line -> line.place().organizationName())
			.text("report.class", line -> line.place().className())
			.day("report.enrolled", line -> line.place().enrolled())
			.day("report.withdrawn", line -> line.place().withdrawn())
			.text("report.order", line -> line.place().orderNumber())
			.text("report.entry", line -> tables.word("entry", line.account().entryMethod()))
			.day("report.created", line -> line.account().createdOn())
			.text("report.cause", proposed(proposed -> tables.word("cause", proposed.cause())))
			.text("report.responsible", proposed(ReportLine.Proposed::responsibleName))
			.number("report.case", line -> line.group().caseNumber())
			.text("report.state", line -> tables.word("case.status", line.group().caseStatus()))
			.text("report.certainty", line -> tables.word("certainty", line.group().certainty()))
			.text("report.identity", line -> tables.word("identity", line.group().identity()))
			.text("report.original-outside", line -> line.group().keepOutside());
	}

	/** Of accounts that are only worth a look nothing is proposed. */
	private static Function<ReportLine, @Nullable String> proposed(
			Function<ReportLine.Proposed, @Nullable String> cell) {
		return line -> line.group().isProposed() ? cell.apply(line.proposed()) : null;
	}

}
