package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.report.LineOrder;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.web.Tables;

/**
 * The columns of the table of a run's groups. Each is named here once, and stands then in
 * the file, in this order, and on the page.
 */
enum LineColumn {

	GROUP("report.group", Shown.TOGETHER, (tables, line) -> String.valueOf(line.group().number())),
	ACCOUNT("report.account", Shown.TOGETHER, of(line -> line.account().number())),
	NAME("report.name", Shown.TOGETHER, of(line -> line.account().fullName())),
	BIRTH_DATE("report.birth-date", Shown.DAY, (tables, line) -> tables.day(line.account().birthDate())),
	TIER("report.tier", Shown.TOGETHER, (tables, line) -> tables.word("tier", line.group().tier())),
	ROLE("report.role", Shown.TOGETHER, proposed((tables, proposed) -> tables.word("role", proposed.role()))),
	ORGANIZATION("report.organization", Shown.TEXT, of(line -> line.place().organizationName())),
	CLASS("report.class", Shown.TEXT, of(line -> line.place().className())),
	ENROLLED("report.enrolled", Shown.DAY, (tables, line) -> tables.day(line.place().enrolled())),
	WITHDRAWN("report.withdrawn", Shown.DAY, (tables, line) -> tables.day(line.place().withdrawn())),
	ORDER("report.order", Shown.TEXT, of(line -> line.place().orderNumber())),
	ENTRY("report.entry", Shown.TEXT, (tables, line) -> tables.word("entry", line.account().entryMethod())),
	CREATED("report.created", Shown.DAY, (tables, line) -> tables.day(line.account().createdOn())),
	CAUSE("report.cause", Shown.TOGETHER, proposed((tables, proposed) -> tables.word("cause", proposed.cause()))),
	RESPONSIBLE("report.responsible", Shown.TOGETHER, proposed((tables, proposed) -> proposed.responsibleName())),
	CASE("report.case", Shown.TOGETHER, (tables, line) -> tables.number(line.group().caseNumber())),
	STATE("report.state", Shown.TOGETHER, (tables, line) -> tables.word("case.status", line.group().caseStatus())),
	CERTAINTY("report.certainty", Shown.TOGETHER, (tables, line) -> tables.word("certainty", line.group().certainty())),
	IDENTITY("report.identity", Shown.TOGETHER, (tables, line) -> tables.word("identity", line.group().identity())),
	KEEP_OUTSIDE("report.original-outside", Shown.TOGETHER, of(line -> line.group().keepOutside()));

	private final String heading;

	private final Shown shown;

	private final BiFunction<Tables, ReportLine, @Nullable String> cell;

	LineColumn(String heading, Shown shown, BiFunction<Tables, ReportLine, @Nullable String> cell) {
		this.heading = heading;
		this.shown = shown;
		this.cell = cell;
	}

	/** How a column stands on the page. */
	private enum Shown {

		/** In one cell with others, which the page lays out itself. */
		TOGETHER,

		TEXT, DAY

	}

	/** Those with a cell of their own on the page, from left to right. */
	static List<LineColumn> onPage() {
		return Arrays.stream(values()).filter(column -> column.shown != Shown.TOGETHER).toList();
	}

	/** All, for the file. */
	static CsvColumns<ReportLine> inFile(Tables tables) {
		CsvColumns<ReportLine> columns = new CsvColumns<>();
		for (LineColumn column : values()) {
			columns.add(column.heading, line -> column.cell(tables, line));
		}
		return columns;
	}

	/** The key of what stands above. */
	public String heading() {
		return this.heading;
	}

	/** What stands in a line, in the reader's words; {@code null} for nothing. */
	public @Nullable String cell(Tables tables, ReportLine line) {
		return this.cell.apply(tables, line);
	}

	public boolean isDay() {
		return this.shown == Shown.DAY;
	}

	/**
	 * The order by this column, as the address says it; {@code null} if there is none.
	 */
	public @Nullable String order() {
		return LineOrder.of(name().toLowerCase(Locale.ROOT)).map(LineOrder::code).orElse(null);
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
