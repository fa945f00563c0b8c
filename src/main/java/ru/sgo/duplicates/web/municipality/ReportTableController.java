package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

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
		this.columns = LineColumn.inFile(tables);
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

}
