package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Map;

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
import org.springframework.web.servlet.view.RedirectView;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.confirmation.ConfirmationOutcome;
import ru.sgo.duplicates.confirmation.ConfirmationRun;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.LocalPath;
import ru.sgo.duplicates.web.NotFound;

/**
 * Clear proposals of a report confirmed from its list: all or those that were ticked,
 * with the check before it and how far it is; or one, at once.
 */
@Controller
@RequestMapping("/municipality/reports/{id}/confirm")
class ConfirmationController {

	private final Reports reports;

	private final BulkConfirmation bulk;

	private final ConfirmationPage page;

	private final Decisions decisions;

	ConfirmationController(Reports reports, BulkConfirmation bulk, ConfirmationPage page, Decisions decisions) {
		this.reports = reports;
		this.bulk = bulk;
		this.page = page;
		this.decisions = decisions;
	}

	@ModelAttribute("run")
	ReportRun run(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	/**
	 * Shows what would follow.
	 * @param ticked whether only those are meant that were ticked
	 * @param cases what was ticked: {@code number-version} each
	 */
	@GetMapping
	String check(@ModelAttribute(name = "run", binding = false) ReportRun run,
			@RequestParam(defaultValue = "false") boolean ticked,
			@RequestParam(name = "case", required = false) @Nullable List<String> cases,
			@AuthenticationPrincipal SignedIn user, Model model) {
		return this.page.check(run, TickedCases.of(ticked, cases), user, model);
	}

	@PostMapping
	String start(@PathVariable long id, @RequestParam(defaultValue = "false") boolean ticked,
			@RequestParam(name = "case", required = false) @Nullable List<String> cases,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		TickedCases meant = TickedCases.of(ticked, cases);
		ConfirmationOutcome outcome = this.bulk.start(id, meant.chosen(), user.actor(), user.scope());
		String here = "redirect:/municipality/reports/" + id + "/confirm";
		if (outcome instanceof ConfirmationOutcome.Started started) {
			return here + "/" + started.id();
		}
		if (outcome instanceof ConfirmationOutcome.Busy busy) {
			Flash.problem(next, "report.confirm.busy");
			return here + "/" + busy.id();
		}
		if (outcome instanceof ConfirmationOutcome.Changed changed) {
			Flash.problem(next, "report.confirm.changed", changed.leftOut());
		}
		return here + meant.query();
	}

	/**
	 * Confirms one row of the list, as the reader has seen it.
	 * @param ticked its {@code number-version}
	 * @param back the list as it was shown
	 */
	@PostMapping("/one")
	RedirectView one(@RequestParam("case") String ticked, @RequestParam(defaultValue = "/") String back,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		Map.Entry<Long, Integer> seen = TickedCases.one(ticked).orElseThrow(NotFound::new);
		long number = seen.getKey();
		Outcomes.decided(this.decisions.confirm(number, seen.getValue(), List.of(), user.actor(), user.scope()), number,
				"case.done.confirmed", next);
		return LocalPath.redirect(back);
	}

	@GetMapping("/{confirmation}")
	String follow(@PathVariable long id, @PathVariable long confirmation, @AuthenticationPrincipal SignedIn user,
			Model model) {
		ConfirmationRun one = this.bulk.find(confirmation, user.scope())
			.filter(found -> found.report() == id)
			.orElseThrow(NotFound::new);
		model.addAttribute("confirmation", one);
		model.addAttribute("refresh", one.isRunning());
		return "municipality/confirmation";
	}

}
