package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.admission.Comparisons;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.report.Followers;

/** Any two accounts: why they are one child, or why not. */
@Controller
@RequestMapping("/municipality/comparison")
class ComparisonController {

	private final AccountCards cards;

	private final Comparisons comparisons;

	private final Followers followers;

	ComparisonController(AccountCards cards, Comparisons comparisons, Followers followers) {
		this.cards = cards;
		this.comparisons = comparisons;
		this.followers = followers;
	}

	@GetMapping
	String compare(@ModelAttribute("form") ComparisonForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model) {
		if (form.isEmpty()) {
			return "municipality/comparison";
		}
		Optional<AccountCard> first = find("first", form.first(), user, errors);
		Optional<AccountCard> second = find("second", form.second(), user, errors);
		if (first.isPresent() && second.isPresent() && first.get().id() == second.get().id()) {
			errors.rejectValue("second", "comparison.same");
		}
		if (!errors.hasErrors()) {
			long one = first.orElseThrow().id();
			long other = second.orElseThrow().id();
			model.addAttribute("cards", List.of(first.orElseThrow(), second.orElseThrow()));
			model.addAttribute("pair",
					this.comparisons.of(one, List.of(other), this.followers.distinctChildren()).get(0));
		}
		return "municipality/comparison";
	}

	private Optional<AccountCard> find(String field, @Nullable String number, SignedIn user, BindingResult errors) {
		Optional<AccountCard> card = (number != null) ? this.cards.find(number, user.scope()) : Optional.empty();
		if (card.isEmpty()) {
			errors.rejectValue(field, (number != null) ? "comparison.unknown" : "comparison.missing");
		}
		return card;
	}

}
