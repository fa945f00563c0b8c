package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.OutsideLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;

/** The accounts of a run whose twin has no stay in the period. */
@Controller
@RequestMapping("/municipality/reports/{id}/outside")
class OutsideController {

	private final Reports reports;

	private final OutsideLines lines;

	private final Organizations organizations;

	private final Tables tables;

	OutsideController(Reports reports, OutsideLines lines, Organizations organizations, Tables tables) {
		this.reports = reports;
		this.lines = lines;
		this.organizations = organizations;
		this.tables = tables;
	}

	@ModelAttribute("run")
	ReportRun run(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	@GetMapping
	String list(@PathVariable long id, BesideFilter filter, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		Paging paging = Paging.of(page, this.lines.count(id, filter, user.scope()));
		model.addAttribute("filter", filter);
		model.addAttribute("paging", paging);
		model.addAttribute("rows", this.lines.page(id, filter, paging.offset(), paging.size(), user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		return "municipality/report-outside";
	}

	@GetMapping("/lines.csv")
	void download(@PathVariable long id, BesideFilter filter, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		try (CsvTable table = this.tables.begin(response, "outside-" + id, "report.name", "report.birth-date",
				"report.account", "report.account-outside", "report.cause")) {
			this.lines.forEach(id, filter, user.scope(),
					row -> table.row(row.fullName(), this.tables.day(row.birthDate()), row.account(),
							row.accountOutside(), this.tables.word("cause", row.cause())));
		}
	}

}
