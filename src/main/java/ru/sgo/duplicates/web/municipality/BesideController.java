package ru.sgo.duplicates.web.municipality;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.BesideFilter;
import ru.sgo.duplicates.report.BesideLines;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.tables.TableDescription;
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

	private final TableDescription<T> table;

	/**
	 * Says which table it is.
	 * @param name of the page and of the saved file
	 * @param table the saved file
	 */
	BesideController(Reports reports, BesideLines<T> lines, Organizations organizations, Tables tables, String name,
			TableDescription<T> table) {
		this.reports = reports;
		this.lines = lines;
		this.organizations = organizations;
		this.tables = tables;
		this.name = name;
		this.table = table;
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

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@PathVariable long id, BesideFilter filter, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tables.write(request, response, this.name + "-" + id, this.table,
				rows -> this.lines.forEach(id, filter, user.scope(), rows));
	}

}
