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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseRestorations;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.CaseViewing;
import ru.sgo.duplicates.resolution.DecisionAnswers;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.web.NotFound;

/** One case: what is known, what is proposed, and the authority's decision. */
@Controller
@RequestMapping("/municipality/cases/{number}")
class CaseController {

	private final CaseViewing cases;

	private final Decisions decisions;

	private final DecisionAnswers objections;

	private final CaseRestorations restorations;

	private final CasePage page;

	CaseController(CaseViewing cases, Decisions decisions, DecisionAnswers objections, CaseRestorations restorations,
			CasePage page) {
		this.cases = cases;
		this.decisions = decisions;
		this.objections = objections;
		this.restorations = restorations;
		this.page = page;
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
		return show(number, user, model);
	}

	private String show(long number, SignedIn user, Model model) {
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
		Outcomes.tell(this.decisions.confirm(number, version, user.actor(), user.scope()),
				asks ? "case.done.asked" : "case.done.confirmed", next);
		return back(number);
	}

	@PostMapping("/distinct")
	String distinct(@PathVariable long number, @Valid @ModelAttribute("distinctForm") DistinctForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (!form.isSure() && this.decisions.partsDocument(number, form.apart(), user.scope())) {
			errors.rejectValue("sure", "case.refused.one-document");
		}
		if (!errors.hasErrors() && Outcomes.done(this.decisions.distinct(number, form.apart(),
				Objects.requireNonNull(form.distinctReason()), user.actor(), user.scope()), "case.done.distinct",
				"distinctReason", errors, next)) {
			return back(number);
		}
		return show(number, user, model);
	}

	@PostMapping("/answer")
	String answer(@PathVariable long number, @Valid @ModelAttribute("answerForm") AnswerForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (!errors.hasErrors() && Outcomes.done(answer(number, form, user),
				form.uphold() ? "case.done.upheld" : "case.done.taken-back", "answerReason", errors, next)) {
			return back(number);
		}
		return show(number, user, model);
	}

	private CaseOutcome answer(long number, AnswerForm form, SignedIn user) {
		String reason = Objects.requireNonNull(form.answerReason());
		return form.uphold() ? this.objections.uphold(number, reason, user.actor(), user.scope())
				: this.objections.takeBack(number, reason, user.actor(), user.scope());
	}

	@PostMapping("/restore")
	String restore(@PathVariable long number, @Valid @ModelAttribute("restoreForm") RestoreForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (!errors.hasErrors() && Outcomes.done(
				this.restorations.restore(number, Objects.requireNonNull(form.restored()),
						Objects.requireNonNull(form.restoreReason()), user.actor(), user.scope()),
				"case.done.restored", "restoreReason", errors, next)) {
			return back(number);
		}
		return show(number, user, model);
	}

	private CaseView find(long number, SignedIn user) {
		return this.cases.open(number, user.actor(), user.scope()).orElseThrow(NotFound::new);
	}

	private static String back(long number) {
		return "redirect:/municipality/cases/" + number;
	}

}
