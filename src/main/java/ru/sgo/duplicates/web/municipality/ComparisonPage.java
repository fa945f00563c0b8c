package ru.sgo.duplicates.web.municipality;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.pairs.PairView;
import ru.sgo.duplicates.pairs.PairViews;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.OpenedCards;
import ru.sgo.duplicates.web.NotFound;

/** Puts together what the page of two accounts shows. */
@Component
class ComparisonPage {

	static final String VIEW = "municipality/comparison";

	private final OpenedCards cards;

	private final PairViews pairs;

	ComparisonPage(OpenedCards cards, PairViews pairs) {
		this.cards = cards;
		this.pairs = pairs;
	}

	Optional<AccountCard> find(@Nullable String number, SignedIn user) {
		return (number != null) ? this.cards.open(number, user.actor(), user.scope()) : Optional.empty();
	}

	/**
	 * The two accounts of a form, of which the reader says whether they are one child.
	 */
	PairView judged(ComparisonForm form, SignedIn user) {
		AccountCard one = find(form.first(), user).orElseThrow(NotFound::new);
		AccountCard other = find(form.second(), user).orElseThrow(NotFound::new);
		if (one.id() == other.id()) {
			throw new NotFound();
		}
		return this.pairs.of(one, other, user.scope());
	}

	String show(AccountCard one, AccountCard other, SignedIn user, Model model) {
		return show(this.pairs.of(one, other, user.scope()), model);
	}

	String show(PairView view, Model model) {
		model.addAttribute("cards", view.cards());
		model.addAttribute("pair", view.compared());
		model.addAttribute("deleted", view.cards().stream().anyMatch(AccountCard::isDeleted));
		model.addAttribute("said", view.said());
		model.addAttribute("caseNumber", view.caseNumber());
		if (!model.containsAttribute("wordForm")) {
			model.addAttribute("wordForm", new PairVerdictForm(null, null, null, null, null));
		}
		return VIEW;
	}

}
