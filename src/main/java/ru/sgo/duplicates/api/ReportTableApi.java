package ru.sgo.duplicates.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.DoubleCountLines;
import ru.sgo.duplicates.report.OutsideLines;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.report.Reports;

/** What a run has found, as tables for programs. */
@RestController
@RequestMapping("/api/reports/{id}")
class ReportTableApi {

	private final Reports reports;

	private final ReportLines lines;

	private final DoubleCountLines doubleCounts;

	private final OutsideLines outside;

	ReportTableApi(Reports reports, ReportLines lines, DoubleCountLines doubleCounts, OutsideLines outside) {
		this.reports = reports;
		this.lines = lines;
		this.doubleCounts = doubleCounts;
		this.outside = outside;
	}

	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void lines(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		refuseUnlessCompleted(id, user);
		TableAnswer.write(request, response, ReportTables.LINES, rows -> this.lines.forEach(id, user.scope(), rows));
	}

	@GetMapping({ "/pairs.csv", "/pairs.xlsx" })
	@AnswersTable
	void pairs(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		refuseUnlessCompleted(id, user);
		TableAnswer.write(request, response, ReportTables.PAIRS,
				rows -> this.lines.forEachPair(id, user.scope(), rows));
	}

	@GetMapping({ "/double-counts.csv", "/double-counts.xlsx" })
	@AnswersTable
	void doubleCounts(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		refuseUnlessCompleted(id, user);
		TableAnswer.write(request, response, ReportTables.DOUBLE_COUNTS,
				rows -> this.doubleCounts.forEach(id, BesideFilter.ALL, user.scope(), rows));
	}

	@GetMapping({ "/outside.csv", "/outside.xlsx" })
	@AnswersTable
	void outside(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		refuseUnlessCompleted(id, user);
		TableAnswer.write(request, response, ReportTables.OUTSIDE,
				rows -> this.outside.forEach(id, BesideFilter.ALL, user.scope(), rows));
	}

	private void refuseUnlessCompleted(long id, SignedIn user) {
		ReportRun run = this.reports.find(id, user.scope()).orElseThrow(ApiProblem::notFound);
		if (run.status() != ReportStatus.COMPLETED) {
			throw ApiProblem.conflict("api.refused.report-not-completed");
		}
	}

}
