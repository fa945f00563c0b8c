package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.CaseViewing;
import ru.sgo.duplicates.resolution.DecisionPreview;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.web.NotFound;

/**
 * One case: what is known and what is proposed, to be confirmed on these or other days.
 */
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
	 * Confirms what the reader has seen, on the days that the reader says.
	 * @param form of the case on the reader's page
	 */
	@PostMapping("/confirm")
	String confirm(@PathVariable long number, @ModelAttribute("planForm") PlanForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		CaseView view = find(number, user);
		form.reject(errors);
		if (!errors.hasErrors()) {
			String then = this.sequences.next(number, user.scope());
			CaseOutcome outcome = this.decisions.confirm(number, form.seen(), form.wish(), user.actor(), user.scope());
			if (!(outcome instanceof CaseOutcome.Invalid invalid)) {
				return Outcomes.decided(outcome, number, view.asks() ? "case.done.asked" : "case.done.confirmed", next)
						? then : this.sequences.same(number);
			}
			form.reject(invalid, errors);
		}
		return this.page.show(view, user, model);
	}

	/** Shows what would follow from the days that the reader says; nothing is changed. */
	@PostMapping("/plan")
	String foresee(@PathVariable long number, @ModelAttribute("planForm") PlanForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		CaseView view = find(number, user);
		form.reject(errors);
		if (!errors.hasErrors()) {
			DecisionPreview preview = this.decisions.preview(number, form.wish(), user.scope());
			if (preview instanceof DecisionPreview.Steps steps) {
				model.addAttribute("planForm", form.showing(steps.steps()));
				model.addAttribute(CasePlan.FORESEEN, steps);
			}
			else if (((DecisionPreview.Impossible) preview).why() instanceof CaseOutcome.Invalid invalid) {
				form.reject(invalid, errors);
			}
			else {
				Outcomes.tell(((DecisionPreview.Impossible) preview).why(), "case.done.confirmed", next);
				return this.sequences.same(number);
			}
		}
		return this.page.show(view, user, model);
	}

	/** Whoever comes back to these addresses sees the case. */
	@GetMapping({ "/confirm", "/plan" })
	String asProposed(@PathVariable long number) {
		return this.sequences.same(number);
	}

	private CaseView find(long number, SignedIn user) {
		return this.cases.open(number, user.actor(), user.scope()).orElseThrow(NotFound::new);
	}

}
