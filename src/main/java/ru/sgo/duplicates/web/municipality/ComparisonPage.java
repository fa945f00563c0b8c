package ru.sgo.duplicates.web.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.pairs.PairView;
import ru.sgo.duplicates.pairs.PairViews;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.DerivedNumber;
import ru.sgo.duplicates.registry.OpenedCards;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.StayPicture;

/** Puts together what the page of two accounts shows. */
@Component
class ComparisonPage {

	static final String VIEW = "municipality/comparison";

	private static final String SNILS = "case.snils";

	private final OpenedCards cards;

	private final PairViews pairs;

	private final ComparedRows rows;

	private final CaseNames names;

	private final Clock clock;

	ComparisonPage(OpenedCards cards, PairViews pairs, ComparedRows rows, CaseNames names, Clock clock) {
		this.cards = cards;
		this.pairs = pairs;
		this.rows = rows;
		this.names = names;
		this.clock = clock;
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
		Map<String, String> names = this.names.of(view.cards());
		model.addAttribute("names", names);
		model.addAttribute("compared", rows(view, names));
		picture(view).ifPresent(picture -> model.addAttribute("picture", picture));
		model.addAttribute("deleted", view.cards().stream().anyMatch(AccountCard::isDeleted));
		model.addAttribute("said", view.said());
		model.addAttribute("caseNumber", view.caseNumber());
		if (!model.containsAttribute("wordForm")) {
			model.addAttribute("wordForm", new PairVerdictForm(null, null, null, null, null));
		}
		return VIEW;
	}

	/** Whoever may not compare the numbers does not see them beside each other. */
	private List<ComparedRows.Row> rows(PairView view, Map<String, String> names) {
		return this.rows.of(view.cards(), names, Map.of())
			.stream()
			.filter(row -> view.compared().withSnils() || !row.key().equals(SNILS))
			.toList();
	}

	private Optional<StayPicture> picture(PairView view) {
		Optional<StayPicture> picture = StayPicture.of(view.cards()
			.stream()
			.map(card -> new StayPicture.Account(card.number(), null, card.stays(), DerivedNumber.is(card.number())))
			.toList(), null, LocalDate.now(this.clock));
		boolean apart = view.said() != null && view.said().verdict() == PairVerdict.DISTINCT;
		return apart ? picture.map(StayPicture::apart) : picture;
	}

}
