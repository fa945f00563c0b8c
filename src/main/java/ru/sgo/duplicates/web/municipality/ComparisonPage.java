package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.admission.Comparisons;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.report.Followers;
import ru.sgo.duplicates.resolution.PairDecisions;
import ru.sgo.duplicates.web.NotFound;

/** Puts together what the page of two accounts shows. */
@Component
class ComparisonPage {

	static final String VIEW = "municipality/comparison";

	private final AccountCards cards;

	private final Comparisons comparisons;

	private final Followers followers;

	private final PairDecisions decisions;

	ComparisonPage(AccountCards cards, Comparisons comparisons, Followers followers, PairDecisions decisions) {
		this.cards = cards;
		this.comparisons = comparisons;
		this.followers = followers;
		this.decisions = decisions;
	}

	Optional<AccountCard> find(@Nullable String number, SignedIn user) {
		return (number != null) ? this.cards.find(number, user.scope()) : Optional.empty();
	}

	/** The two accounts held against each other, as the reader may see it. */
	ComparedPair compare(AccountCard one, AccountCard other, SignedIn user) {
		return this.comparisons.of(one.id(), List.of(other.id()), this.followers.declaredPairs(), user.scope()).get(0);
	}

	/**
	 * The two accounts of a form, of which the reader says whether they are one child.
	 */
	ComparedPair judged(ComparisonForm form, SignedIn user) {
		AccountCard one = find(form.first(), user).orElseThrow(NotFound::new);
		AccountCard other = find(form.second(), user).orElseThrow(NotFound::new);
		if (one.id() == other.id()) {
			throw new NotFound();
		}
		return compare(one, other, user);
	}

	String show(AccountCard one, AccountCard other, SignedIn user, Model model) {
		ComparedPair pair = compare(one, other, user);
		model.addAttribute("cards", List.of(one, other));
		model.addAttribute("pair", pair);
		model.addAttribute("deleted", one.isDeleted() || other.isDeleted());
		if (pair.withSnils()) {
			model.addAttribute("said", this.decisions.find(one.id(), other.id(), user.scope()).orElse(null));
			model.addAttribute("caseNumber", this.decisions.caseOf(one.id(), other.id(), user.scope()).orElse(null));
		}
		if (!model.containsAttribute("wordForm")) {
			model.addAttribute("wordForm", new WordForm(null, null, null, null));
		}
		return VIEW;
	}

}
