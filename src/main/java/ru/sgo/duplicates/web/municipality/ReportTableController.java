package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.Dates;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Words;

/** The lines of a run as a table for people, with all columns of the page. */
@Controller
class ReportTableController {

	private final Reports reports;

	private final ReportLines lines;

	private final Words words;

	private final Dates dates;

	ReportTableController(Reports reports, ReportLines lines, Words words, Dates dates) {
		this.reports = reports;
		this.lines = lines;
		this.words = words;
		this.dates = dates;
	}

	@GetMapping("/municipality/reports/{id}/lines.csv")
	void download(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"duplicates-" + id + ".csv\"");
		try (CsvTable table = CsvTable.forPeople(response.getOutputStream(), header())) {
			this.lines.forEach(id, user.scope(), line -> table.row(row(line)));
		}
	}

	private List<String> header() {
		return Stream
			.of("report.group", "report.account", "report.name", "report.birth-date", "report.tier", "report.role",
					"report.organization", "report.class", "report.enrolled", "report.withdrawn", "report.order",
					"report.entry", "report.created", "report.cause", "report.responsible", "report.case",
					"report.state", "report.certainty", "report.identity")
			.map(key -> this.words.say(key))
			.toList();
	}

	private @Nullable String[] row(ReportLine line) {
		return new @Nullable String[] { String.valueOf(line.group()), line.account(), line.fullName(),
				this.dates.day(line.birthDate()), this.words.of("tier", line.tier()),
				this.words.of("role", line.role()), line.organizationName(), line.className(),
				this.dates.day(line.enrolled()), this.dates.day(line.withdrawn()), line.orderNumber(),
				this.words.of("entry", line.entryMethod()), this.dates.day(line.createdOn()),
				this.words.of("cause", line.cause()), line.responsibleName(),
				(line.caseNumber() != null) ? line.caseNumber().toString() : null,
				this.words.of("case.status", line.caseStatus()), this.words.of("certainty", line.certainty()),
				this.words.of("identity", line.identity()) };
	}

}
