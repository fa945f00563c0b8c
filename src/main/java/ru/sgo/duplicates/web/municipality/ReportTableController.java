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

	ReportTableController(Reports reports, ReportLines lines, Tables tables) {
		this.reports = reports;
		this.lines = lines;
		this.tables = tables;
	}

	@GetMapping("/municipality/reports/{id}/lines.csv")
	void download(@PathVariable long id, LineChoice choice, @RequestParam(required = false) @Nullable String sort,
			@AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
		Sorting sorting = ReportController.sorting(sort);
		try (CsvTable table = this.tables.begin(response, "duplicates-" + id, "report.group", "report.account",
				"report.name", "report.birth-date", "report.tier", "report.role", "report.organization", "report.class",
				"report.enrolled", "report.withdrawn", "report.order", "report.entry", "report.created", "report.cause",
				"report.responsible", "report.case", "report.state", "report.certainty", "report.identity",
				"report.original-outside")) {
			this.lines.forEach(id, choice.toFilter(), LineOrder.of(sorting.column()).orElseThrow(),
					sorting.descending(), user.scope(), line -> table.row(row(line)));
		}
	}

	private @Nullable String[] row(ReportLine line) {
		ReportLine.Group group = line.group();
		ReportLine.Account account = line.account();
		ReportLine.Place place = line.place();
		ReportLine.Proposed proposed = line.proposed();
		boolean told = group.isProposed();
		return new @Nullable String[] { String.valueOf(group.number()), account.number(), account.fullName(),
				this.tables.day(account.birthDate()), this.tables.word("tier", group.tier()),
				told ? this.tables.word("role", proposed.role()) : null, place.organizationName(), place.className(),
				this.tables.day(place.enrolled()), this.tables.day(place.withdrawn()), place.orderNumber(),
				this.tables.word("entry", account.entryMethod()), this.tables.day(account.createdOn()),
				told ? this.tables.word("cause", proposed.cause()) : null, told ? proposed.responsibleName() : null,
				this.tables.number(group.caseNumber()), this.tables.word("case.status", group.caseStatus()),
				this.tables.word("certainty", group.certainty()), this.tables.word("identity", group.identity()),
				group.keepOutside() };
	}

}
