package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.List;

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
import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.AwaitedLists;
import ru.sgo.duplicates.report.LineFilter;
import ru.sgo.duplicates.report.LineOrder;
import ru.sgo.duplicates.report.ReportLines;
import ru.sgo.duplicates.report.ReportPeriods;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Sorting;

/** One run of the report: its progress, its figures, and what it has found. */
@Controller
@RequestMapping("/municipality/reports/{id}")
class ReportController {

	private static final List<String> COLUMNS = Arrays.stream(LineOrder.values()).map(LineOrder::code).toList();

	private static final Sorting BY_GROUP = new Sorting(LineOrder.GROUP.code(), false);

	private final Reports reports;

	private final ReportLines lines;

	private final Organizations organizations;

	private final BulkConfirmation bulk;

	private final ReportPeriods periods;

	private final AwaitedLists awaited;

	ReportController(Reports reports, ReportLines lines, Organizations organizations, BulkConfirmation bulk,
			ReportPeriods periods, AwaitedLists awaited) {
		this.reports = reports;
		this.lines = lines;
		this.organizations = organizations;
		this.bulk = bulk;
		this.periods = periods;
		this.awaited = awaited;
	}

	@ModelAttribute("run")
	ReportRun run(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	@GetMapping
	String groups(@ModelAttribute(name = "run", binding = false) ReportRun run,
			@ModelAttribute("filter") LineChoice choice, @RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		LineFilter filter = choice.toFilter();
		Sorting sorting = sorting(sort);
		Paging paging = Paging.of(page, this.lines.countGroups(run.id(), filter, user.scope()));
		model.addAttribute("refresh", run.isRunning());
		model.addAttribute("sorting", sorting);
		model.addAttribute("paging", paging);
		model.addAttribute("columns", LineColumn.onPage());
		model.addAttribute("groups",
				ReportGroup.of(this.lines.page(run.id(), filter, LineOrder.of(sorting.column()).orElseThrow(),
						sorting.descending(), paging.offset(), paging.size(), user.scope())));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		model.addAttribute("confirming", this.bulk.findRunning(run.id(), user.scope()).orElse(null));
		model.addAttribute("awaited", this.awaited.of(run.id(), user.scope()));
		model.addAttribute("confirmable", this.bulk.count(run.id(), user.scope()));
		if (run.accounts() == 0 && !run.isRunning()) {
			model.addAttribute("movements", this.periods.propose(user.scope()).movements());
		}
		return "municipality/report";
	}

	/** The order asked for in the address, or by group. */
	static Sorting sorting(@Nullable String asked) {
		return Sorting.of(asked, COLUMNS, BY_GROUP);
	}

}
