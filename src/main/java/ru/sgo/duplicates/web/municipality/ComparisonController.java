package ru.sgo.duplicates.web.municipality;

import java.util.Optional;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.pairs.PairDecisions;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.registry.AccountCard;

/**
 * Any two accounts: why they are one child, or why not; and a person's verdict about it.
 */
@Controller
@RequestMapping("/municipality/comparison")
class ComparisonController {

	private final ComparisonPage page;

	private final PairDecisions decisions;

	ComparisonController(ComparisonPage page, PairDecisions decisions) {
		this.page = page;
		this.decisions = decisions;
	}

	@GetMapping
	String compare(@ModelAttribute("form") ComparisonForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model) {
		if (form.isEmpty()) {
			return ComparisonPage.VIEW;
		}
		Optional<AccountCard> first = find("first", form.first(), user, errors);
		Optional<AccountCard> second = find("second", form.second(), user, errors);
		if (first.isPresent() && second.isPresent() && first.get().id() == second.get().id()) {
			errors.rejectValue("second", "comparison.same");
		}
		return errors.hasErrors() ? ComparisonPage.VIEW
				: this.page.show(first.orElseThrow(), second.orElseThrow(), user, model);
	}

	private Optional<AccountCard> find(String field, @Nullable String number, SignedIn user, BindingResult errors) {
		Optional<AccountCard> card = this.page.find(number, user);
		if (card.isEmpty()) {
			errors.rejectValue(field, (number != null) ? "comparison.unknown" : "comparison.missing");
		}
		return card;
	}

	@PostMapping("/same")
	String same(@Valid @ModelAttribute("wordForm") PairVerdictForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		return say(PairVerdict.SAME, form, errors, user, model, next);
	}

	@PostMapping("/distinct")
	String distinct(@Valid @ModelAttribute("wordForm") PairVerdictForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		return say(PairVerdict.DISTINCT, form, errors, user, model, next);
	}

	private String say(PairVerdict verdict, PairVerdictForm form, BindingResult errors, SignedIn user, Model model,
			RedirectAttributes next) {
		ComparedPair pair = this.page.judged(form.accounts(), user).compared();
		if (verdict == PairVerdict.DISTINCT && !form.isSure()
				&& this.decisions.partsDocument(pair.account(), pair.other(), user.scope())) {
			errors.rejectValue("sure", "case.refused.one-document");
		}
		if (!errors.hasErrors()
				&& Outcomes.done(this.decisions.say(form.wish(verdict, pair), user.actor(), user.scope()),
						"comparison.done." + verdict.code(), "wordReason", errors, next)) {
			return back(pair, next);
		}
		model.addAttribute("form", form.accounts());
		return this.page.show(this.page.judged(form.accounts(), user), model);
	}

	@PostMapping("/take-back")
	String takeBack(@ModelAttribute("form") ComparisonForm form,
			@RequestParam(required = false) @Nullable PairVerdict seen, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		ComparedPair pair = this.page.judged(form, user).compared();
		Outcomes.tell(this.decisions.takeBack(pair.account(), pair.other(), seen, user.actor(), user.scope()),
				"comparison.done.taken-back", next);
		return back(pair, next);
	}

	private static String back(ComparedPair pair, RedirectAttributes next) {
		next.addAttribute("first", pair.account());
		next.addAttribute("second", pair.other());
		return "redirect:/municipality/comparison";
	}

}
