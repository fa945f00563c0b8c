package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.BesideLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/**
 * A table that a run shows beside its groups, to be looked through and saved.
 *
 * @param <T> a row
 */
abstract class BesideController<T> {

	private final Reports reports;

	private final BesideLines<T> lines;

	private final Organizations organizations;

	private final Tables tables;

	private final String name;

	private final CsvColumns<T> columns;

	/**
	 * Says which table it is.
	 * @param name of the page and of the saved file
	 * @param columns of the saved file
	 */
	BesideController(Reports reports, BesideLines<T> lines, Organizations organizations, Tables tables, String name,
			CsvColumns<T> columns) {
		this.reports = reports;
		this.lines = lines;
		this.organizations = organizations;
		this.tables = tables;
		this.name = name;
		this.columns = columns;
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
		return "municipality/report-" + this.name;
	}

	@GetMapping("/lines.csv")
	void download(@PathVariable long id, BesideFilter filter, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		try (CsvTable<T> table = this.tables.begin(response, this.name + "-" + id, this.columns)) {
			this.lines.forEach(id, filter, user.scope(), table::row);
		}
	}

}
