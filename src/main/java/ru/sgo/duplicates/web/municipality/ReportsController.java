package ru.sgo.duplicates.web.municipality;

import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.ProposedPeriod;
import ru.sgo.duplicates.report.ReportFilter;
import ru.sgo.duplicates.report.ReportOutcome;
import ru.sgo.duplicates.report.ReportPeriods;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.Paging;

/** «Список учащихся-"дублей"»: the wish for a run, and the runs so far. */
@Controller
@RequestMapping("/municipality/reports")
class ReportsController {

	private final Reports reports;

	private final Organizations organizations;

	private final ReportPeriods periods;

	ReportsController(Reports reports, Organizations organizations, ReportPeriods periods) {
		this.reports = reports;
		this.organizations = organizations;
		this.periods = periods;
	}

	@GetMapping
	String list(@ModelAttribute("choice") ReportChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		ProposedPeriod proposed = this.periods.propose(user.scope());
		model.addAttribute("form", ReportForm.of(proposed));
		return show(choice, page, proposed, user, model);
	}

	@PostMapping
	String start(@Valid @ModelAttribute("form") ReportForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model) {
		if (!errors.hasErrors()) {
			ReportOutcome outcome = this.reports.start(Objects.requireNonNull(form.authority()),
					Objects.requireNonNull(form.from()), Objects.requireNonNull(form.to()), user.actor(), user.scope());
			if (outcome instanceof ReportOutcome.Started started) {
				return "redirect:/municipality/reports/" + started.id();
			}
			reject(outcome, errors);
		}
		return show(ReportChoice.ALL, null, this.periods.propose(user.scope()), user, model);
	}

	private String show(ReportChoice choice, @Nullable Integer page, ProposedPeriod proposed, SignedIn user,
			Model model) {
		ReportFilter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.reports.count(filter, user.scope()));
		model.addAttribute("movements", proposed.movements());
		model.addAttribute("choice", choice);
		model.addAttribute("all", filter.equals(ReportFilter.ALL));
		model.addAttribute("paging", paging);
		model.addAttribute("runs", this.reports.list(filter, paging.offset(), paging.size(), user.scope()));
		model.addAttribute("authorities",
				this.organizations.findWithin(user.scope().parameter())
					.stream()
					.filter(organization -> organization.kind() == OrganizationKind.AUTHORITY)
					.toList());
		return "municipality/reports";
	}

	private static void reject(ReportOutcome outcome, BindingResult errors) {
		if (outcome instanceof ReportOutcome.Invalid invalid) {
			errors.rejectValue(invalid.field(), invalid.messageKey());
		}
		else if (outcome instanceof ReportOutcome.Busy busy) {
			errors.reject(busy.messageKey());
		}
	}

}
