package ru.sgo.duplicates.web.municipality;

import java.util.Objects;

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
import ru.sgo.duplicates.resolution.Decisions;

/**
 * Saying that accounts are of different children; where they share a document, asked
 * twice.
 */
@Controller
@RequestMapping("/municipality/cases/{number}/distinct")
class DistinctController {

	private final Decisions decisions;

	private final CaseJourneyPage page;

	private final CaseSequences sequences;

	DistinctController(Decisions decisions, CaseJourneyPage page, CaseSequences sequences) {
		this.decisions = decisions;
		this.page = page;
		this.sequences = sequences;
	}

	@GetMapping
	String form(@PathVariable long number, @AuthenticationPrincipal SignedIn user, Model model) {
		return this.page.show(CaseJourney.DISTINCT, number, user, model);
	}

	@PostMapping
	String distinct(@PathVariable long number, @Valid @ModelAttribute("distinctForm") DistinctForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (!form.isSure() && this.decisions.partsDocument(number, form.apart(), user.scope())) {
			errors.rejectValue("sure", "case.refused.one-document");
		}
		if (!errors.hasErrors()) {
			String then = this.sequences.next(number, user.scope());
			CaseOutcome outcome = this.decisions.distinct(number, form.apart(),
					Objects.requireNonNull(form.distinctReason()), user.actor(), user.scope());
			if (Outcomes.decided(outcome, number, "case.done.distinct", "distinctReason", errors, next)) {
				return (outcome instanceof CaseOutcome.Done) ? then : this.sequences.same(number);
			}
		}
		return this.page.again(CaseJourney.DISTINCT, number, user, model, next);
	}

}
