package ru.sgo.duplicates.web.municipality;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.web.Tables;

/** The columns of the table of a run's groups, in their order. */
enum LineColumn {

	GROUP("report.group", (tables, line) -> String.valueOf(line.group().number())),
	ACCOUNT("report.account", of(line -> line.account().number())),
	NAME("report.name", of(line -> line.account().fullName())),
	BIRTH_DATE("report.birth-date", (tables, line) -> tables.day(line.account().birthDate())),
	TIER("report.tier", (tables, line) -> tables.word("tier", line.group().tier())),
	ROLE("report.role", proposed((tables, proposed) -> tables.word("role", proposed.role()))),
	ORGANIZATION("report.organization", of(line -> line.place().organizationName())),
	CLASS("report.class", of(line -> line.place().className())),
	ENROLLED("report.enrolled", (tables, line) -> tables.day(line.place().enrolled())),
	WITHDRAWN("report.withdrawn", (tables, line) -> tables.day(line.place().withdrawn())),
	ORDER("report.order", of(line -> line.place().orderNumber())),
	ENTRY("report.entry", (tables, line) -> tables.word("entry", line.account().entryMethod())),
	CREATED("report.created", (tables, line) -> tables.day(line.account().createdOn())),
	CAUSE("report.cause", proposed((tables, proposed) -> tables.word("cause", proposed.cause()))),
	RESPONSIBLE("report.responsible", proposed((tables, proposed) -> proposed.responsibleName())),
	CASE("report.case", (tables, line) -> tables.number(line.group().caseNumber())),
	STATE("report.state", (tables, line) -> tables.word("case.status", line.group().caseStatus())),
	CERTAINTY("report.certainty", (tables, line) -> tables.word("certainty", line.group().certainty())),
	IDENTITY("report.identity", (tables, line) -> tables.word("identity", line.group().identity())),
	KEEP_OUTSIDE("report.original-outside", of(line -> line.group().keepOutside()));

	private final String heading;

	private final BiFunction<Tables, ReportLine, @Nullable String> cell;

	LineColumn(String heading, BiFunction<Tables, ReportLine, @Nullable String> cell) {
		this.heading = heading;
		this.cell = cell;
	}

	/** All, for the file. */
	static CsvColumns<ReportLine> inFile(Tables tables) {
		CsvColumns<ReportLine> columns = new CsvColumns<>();
		for (LineColumn column : values()) {
			columns.add(column.heading, line -> column.cell(tables, line));
		}
		return columns;
	}

	/** What stands in a line, in the reader's words; {@code null} for nothing. */
	@Nullable String cell(Tables tables, ReportLine line) {
		return this.cell.apply(tables, line);
	}

	private static BiFunction<Tables, ReportLine, @Nullable String> of(Function<ReportLine, @Nullable String> text) {
		return (tables, line) -> text.apply(line);
	}

	/** Of accounts that are only worth a look nothing is proposed. */
	private static BiFunction<Tables, ReportLine, @Nullable String> proposed(
			BiFunction<Tables, ReportLine.Proposed, @Nullable String> cell) {
		return (tables, line) -> line.group().isProposed() ? cell.apply(tables, line.proposed()) : null;
	}

}
