package ru.sgo.duplicates.resolution;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OpenedCards;
import ru.sgo.duplicates.registry.Scope;

/**
 * Opens a case to somebody: with it the cards of all its accounts, each of which leaves a
 * line in the journal, as if it had been opened alone.
 */
@Service
@Transactional
public class CaseViewing {

	private final Cases cases;

	private final OpenedCards cards;

	CaseViewing(Cases cases, OpenedCards cards) {
		this.cases = cases;
		this.cards = cards;
	}

	/** The whole case, if it is there for the scope. */
	public Optional<CaseView> open(long number, Actor by, Scope scope) {
		Optional<CaseView> found = this.cases.find(number, scope);
		found.ifPresent(
				view -> this.cards.note(view.accounts().stream().map(account -> account.card().number()).toList(), by));
		return found;
	}

}
