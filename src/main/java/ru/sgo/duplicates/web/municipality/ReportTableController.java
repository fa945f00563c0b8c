package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.report.LineOrder;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Sorting;
import ru.sgo.duplicates.web.Tables;

/**
 * The groups of a run as a table for people: chosen and sorted as on the page, with all
 * of its columns.
 */
@Controller
class ReportTableController {

	private final Reports reports;

	private final ReportLines lines;

	private final Tables tables;

	private final CsvColumns<ReportLine> columns;

	ReportTableController(Reports reports, ReportLines lines, Tables tables) {
		this.reports = reports;
		this.lines = lines;
		this.tables = tables;
		this.columns = columns(tables);
	}

	@GetMapping("/municipality/reports/{id}/lines.csv")
	void download(@PathVariable long id, LineChoice choice, @RequestParam(required = false) @Nullable String sort,
			@AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
		Sorting sorting = ReportController.sorting(sort);
		try (CsvTable<ReportLine> table = this.tables.begin(response, "duplicates-" + id, this.columns)) {
			this.lines.forEach(id, choice.toFilter(), LineOrder.of(sorting.column()).orElseThrow(),
					sorting.descending(), user.scope(), table::row);
		}
	}

	private static CsvColumns<ReportLine> columns(Tables tables) {
		return new CsvColumns<ReportLine>().add("report.group", line -> String.valueOf(line.group().number()))
			.add("report.account", line -> line.account().number())
			.add("report.name", line -> line.account().fullName())
			.add("report.birth-date", line -> tables.day(line.account().birthDate()))
			.add("report.tier", line -> tables.word("tier", line.group().tier()))
			.add("report.role", proposed(proposed -> tables.word("role", proposed.role())))
			.add("report.organization", line -> line.place().organizationName())
			.add("report.class", line -> line.place().className())
			.add("report.enrolled", line -> tables.day(line.place().enrolled()))
			.add("report.withdrawn", line -> tables.day(line.place().withdrawn()))
			.add("report.order", line -> line.place().orderNumber())
			.add("report.entry", line -> tables.word("entry", line.account().entryMethod()))
			.add("report.created", line -> tables.day(line.account().createdOn()))
			.add("report.cause", proposed(proposed -> tables.word("cause", proposed.cause())))
			.add("report.responsible", proposed(ReportLine.Proposed::responsibleName))
			.add("report.case", line -> tables.number(line.group().caseNumber()))
			.add("report.state", line -> tables.word("case.status", line.group().caseStatus()))
			.add("report.certainty", line -> tables.word("certainty", line.group().certainty()))
			.add("report.identity", line -> tables.word("identity", line.group().identity()))
			.add("report.original-outside", line -> line.group().keepOutside());
	}

	/** Of accounts that are only worth a look nothing is proposed. */
	private static Function<ReportLine, @Nullable String> proposed(
			Function<ReportLine.Proposed, @Nullable String> cell) {
		return line -> line.group().isProposed() ? cell.apply(line.proposed()) : null;
	}

}
