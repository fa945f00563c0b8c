package ru.sgo.duplicates.web.municipality;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
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
import ru.sgo.duplicates.resolution.DecisionPreview;
import ru.sgo.duplicates.resolution.Decisions;

/** Deciding otherwise than proposed: choose, check what would follow, decide. */
@Controller
@RequestMapping("/municipality/cases/{number}/keep")
class KeepController {

	private static final String REASON = "keepReason";

	private final Decisions decisions;

	private final CaseJourneyPage page;

	private final CaseSequences sequences;

	private final KeepCheck check;

	KeepController(Decisions decisions, CaseJourneyPage page, CaseSequences sequences, KeepCheck check) {
		this.decisions = decisions;
		this.page = page;
		this.sequences = sequences;
		this.check = check;
	}

	@PostMapping
	String choose(@PathVariable long number, @Valid @ModelAttribute("keepForm") KeepForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, HttpSession session, Model model, RedirectAttributes next) {
		form.fault().ifPresent(fault -> errors.rejectValue("way", fault));
		if (!errors.hasErrors()) {
			DecisionPreview preview = this.decisions.preview(number, form.wish(), user.scope());
			if (preview instanceof DecisionPreview.Steps) {
				session.setAttribute(Wish.NAME, new Wish(number, form));
				return this.sequences.keep(number);
			}
			CaseOutcome why = ((DecisionPreview.Impossible) preview).why();
			if (!(why instanceof CaseOutcome.Invalid invalid)) {
				Outcomes.tell(why, "case.done.kept", next);
				return this.sequences.same(number);
			}
			Outcomes.reject(invalid, REASON, errors);
		}
		return this.page.again(CaseJourney.KEEP, number, user, model, next);
	}

	/** The form until something is chosen; then what would follow from it. */
	@GetMapping
	String check(@PathVariable long number, @SessionAttribute(name = Wish.NAME, required = false) @Nullable Wish wish,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (wish == null || !wish.isAbout(number)) {
			return this.page.show(CaseJourney.KEEP, number, user, model);
		}
		CaseView view = this.page.find(number, user);
		DecisionPreview preview = this.decisions.preview(number, wish.form().wish(), user.scope());
		if (preview instanceof DecisionPreview.Impossible impossible) {
			Outcomes.tell(impossible.why(), "case.done.kept", next);
			return this.sequences.same(number);
		}
		return this.check.show(view, wish.form(), (DecisionPreview.Steps) preview, model);
	}

	/** Decides what the reader has checked, whatever another tab has chosen since. */
	@PostMapping("/decide")
	String decide(@PathVariable long number, @Valid @ModelAttribute("keepForm") KeepForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, HttpSession session, Model model, RedirectAttributes next) {
		form.fault().ifPresent(fault -> errors.rejectValue("way", fault));
		if (!errors.hasErrors()) {
			String then = this.sequences.next(number, user.scope());
			CaseOutcome outcome = this.decisions.keep(number, form.wish(), user.actor(), user.scope());
			if (Outcomes.decided(outcome, number, "case.done.kept", REASON, errors, next)) {
				session.removeAttribute(Wish.NAME);
				return (outcome instanceof CaseOutcome.Done) ? then : this.sequences.same(number);
			}
		}
		return this.page.again(CaseJourney.KEEP, number, user, model, next);
	}

}
