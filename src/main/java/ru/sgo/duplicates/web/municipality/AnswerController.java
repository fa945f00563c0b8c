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
import ru.sgo.duplicates.resolution.DecisionAnswers;

/** Answering an objection, or taking a decision back. */
@Controller
@RequestMapping("/municipality/cases/{number}/answer")
class AnswerController {

	private final DecisionAnswers answers;

	private final CaseJourneyPage page;

	AnswerController(DecisionAnswers answers, CaseJourneyPage page) {
		this.answers = answers;
		this.page = page;
	}

	@GetMapping
	String form(@PathVariable long number, @AuthenticationPrincipal SignedIn user, Model model) {
		return this.page.show(CaseJourney.ANSWER, number, user, model);
	}

	@PostMapping
	String answer(@PathVariable long number, @Valid @ModelAttribute("answerForm") AnswerForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (!errors.hasErrors() && Outcomes.done(answer(number, form, user),
				form.uphold() ? "case.done.upheld" : "case.done.taken-back", "answerReason", errors, next)) {
			return this.page.toCase(number);
		}
		return this.page.again(CaseJourney.ANSWER, number, user, model, next);
	}

	private CaseOutcome answer(long number, AnswerForm form, SignedIn user) {
		String reason = Objects.requireNonNull(form.answerReason());
		return form.uphold() ? this.answers.uphold(number, reason, user.actor(), user.scope())
				: this.answers.takeBack(number, reason, user.actor(), user.scope());
	}

}
