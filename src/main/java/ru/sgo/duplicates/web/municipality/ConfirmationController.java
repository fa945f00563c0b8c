package ru.sgo.duplicates.web.municipality;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.confirmation.ConfirmationOutcome;
import ru.sgo.duplicates.confirmation.ConfirmationRun;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** All clear proposals of a report at once: the check before it, and how far it is. */
@Controller
@RequestMapping("/municipality/reports/{id}/confirm")
class ConfirmationController {

	private final Reports reports;

	private final BulkConfirmation bulk;

	private final OrganizationsHere here;

	ConfirmationController(Reports reports, BulkConfirmation bulk, OrganizationsHere here) {
		this.reports = reports;
		this.bulk = bulk;
		this.here = here;
	}

	@ModelAttribute("run")
	ReportRun run(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return this.reports.find(id, user.scope()).orElseThrow(NotFound::new);
	}

	@GetMapping
	String check(@ModelAttribute(name = "run", binding = false) ReportRun run, @PathVariable long id,
			@AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("running", this.bulk.findRunning(id, user.scope()).orElse(null));
		model.addAttribute("foreseen", this.bulk.foresee(id, user.scope()));
		model.addAttribute("deletions", this.bulk.deletions(id, user.scope()));
		model.addAttribute("unreached",
				this.here.among(run.period().authority(), this.bulk.organizations(id, user.scope())));
		return "municipality/confirm-check";
	}

	@PostMapping
	String start(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		ConfirmationOutcome outcome = this.bulk.start(id, user.actor(), user.scope());
		String here = "redirect:/municipality/reports/" + id + "/confirm";
		if (outcome instanceof ConfirmationOutcome.Busy busy) {
			Flash.problem(next, "report.confirm.busy");
			return here + "/" + busy.id();
		}
		return (outcome instanceof ConfirmationOutcome.Started started) ? here + "/" + started.id() : here;
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
