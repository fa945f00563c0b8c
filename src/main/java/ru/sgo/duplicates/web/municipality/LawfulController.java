package ru.sgo.duplicates.web.municipality;

import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.DecisionLawful;

/** Saying that a child stands in two organizations lawfully, for a time. */
@Controller
@RequestMapping("/municipality/cases/{number}/lawful")
class LawfulController {

	private static final String REASON = "lawfulReason";

	private final DecisionLawful decisions;

	private final CaseJourneyPage page;

	private final CaseSequences sequences;

	LawfulController(DecisionLawful decisions, CaseJourneyPage page, CaseSequences sequences) {
		this.decisions = decisions;
		this.page = page;
		this.sequences = sequences;
	}

	@GetMapping
	String form(@PathVariable long number, @AuthenticationPrincipal SignedIn user, Model model) {
		return this.page.show(CaseJourney.LAWFUL, number, user, model);
	}

	@PostMapping
	String mark(@PathVariable long number, @Valid @ModelAttribute("lawfulForm") LawfulForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		form.reject(errors);
		if (!errors.hasErrors()) {
			String then = this.sequences.next(number, user.scope());
			CaseOutcome outcome = this.decisions.mark(number, form.wish(), user.actor(), user.scope());
			if (Outcomes.decided(outcome, number, "case.done.lawful", REASON, errors, next)) {
				return (outcome instanceof CaseOutcome.Done) ? then : this.sequences.same(number);
			}
		}
		return this.page.again(CaseJourney.LAWFUL, number, user, model, next);
	}

}
