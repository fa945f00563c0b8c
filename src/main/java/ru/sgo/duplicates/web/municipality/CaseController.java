package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.CaseViewing;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.web.NotFound;

/** One case: what is known and what is proposed, to be confirmed. */
@Controller
@RequestMapping("/municipality/cases/{number}")
class CaseController {

	private final CaseViewing cases;

	private final Decisions decisions;

	private final CasePage page;

	private final CaseSequences sequences;

	CaseController(CaseViewing cases, Decisions decisions, CasePage page, CaseSequences sequences) {
		this.cases = cases;
		this.decisions = decisions;
		this.page = page;
		this.sequences = sequences;
	}

	/**
	 * Shows the case.
	 * @param wish what the reader is about to decide, to be changed
	 */
	@GetMapping
	String show(@PathVariable long number, @SessionAttribute(name = Wish.NAME, required = false) @Nullable Wish wish,
			@AuthenticationPrincipal SignedIn user, Model model) {
		if (wish != null && wish.isAbout(number)) {
			model.addAttribute("keepForm", wish.form());
		}
		return this.page.show(find(number, user), user, model);
	}

	/**
	 * Confirms what the reader has seen.
	 * @param version of the case on the reader's page
	 */
	@PostMapping("/confirm")
	String confirm(@PathVariable long number, @RequestParam int version, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		boolean asks = find(number, user).asks();
		String then = this.sequences.next(number, user.scope());
		CaseOutcome outcome = this.decisions.confirm(number, version, user.actor(), user.scope());
		if (Outcomes.decided(outcome, number, asks ? "case.done.asked" : "case.done.confirmed", next)) {
			return then;
		}
		return this.sequences.same(number);
	}

	private CaseView find(long number, SignedIn user) {
		return this.cases.open(number, user.actor(), user.scope()).orElseThrow(NotFound::new);
	}

}
