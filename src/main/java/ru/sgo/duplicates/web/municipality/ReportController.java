package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.report.AwaitedLists;
import ru.sgo.duplicates.report.ReportOutcome;
import ru.sgo.duplicates.report.ReportPeriods;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** One run of the report: its progress, its figures, and whom it has found. */
@Controller
@RequestMapping("/municipality/reports/{id}")
class ReportController {

	private final Reports reports;

	private final ReportListPage list;

	private final BulkConfirmation bulk;

	private final ReportPeriods periods;

	private final AwaitedLists awaited;

	ReportController(Reports reports, ReportListPage list, BulkConfirmation bulk, ReportPeriods periods,
			AwaitedLists awaited) {
		this.reports = reports;
		this.list = list;
		this.bulk = bulk;
		this.periods = periods;
		this.awaited = awaited;
	}

	@ModelAttribute("run")
	ReportRun run(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	/**
	 * Shows the list.
	 * @param all whether all that can be ticked is ticked already, for a browser without
	 * script
	 */
	@GetMapping
	String show(@ModelAttribute(name = "run", binding = false) ReportRun run,
			@ModelAttribute("choice") CaseChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@RequestParam(defaultValue = "false") boolean all, @AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("refresh", run.isRunning());
		model.addAttribute("all", all);
		model.addAttribute("clear", 0);
		model.addAttribute("confirming", this.bulk.findRunning(run.id(), user.scope()).orElse(null));
		model.addAttribute("awaited", this.awaited.of(run.id(), user.scope()));
		if (run.status() == ReportStatus.COMPLETED) {
			this.list.show(run, choice, page, user.scope(), model);
		}
		if (!run.isRunning()) {
			model.addAttribute("movements", this.periods.propose(user.scope()).movements());
		}
		return "municipality/report";
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		ReportOutcome outcome = this.reports.cancel(id, user.actor(), user.scope());
		if (outcome instanceof ReportOutcome.Unknown) {
			throw new NotFound();
		}
		if (outcome instanceof ReportOutcome.Over over) {
			Flash.problem(next, over.messageKey());
		}
		return "redirect:/municipality/reports/" + id;
	}

}
