package ru.sgo.duplicates.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;

/**
 * Opens the cards of accounts to somebody, and writes that into the journal, in the same
 * transaction: where the line cannot be written, nothing is shown.
 */
@Service
@Transactional
public class OpenedCards {

	private final AccountCards cards;

	private final Journal journal;

	OpenedCards(AccountCards cards, Journal journal) {
		this.cards = cards;
		this.journal = journal;
	}

	/** The card of the account with this number, if it is there for the scope. */
	public Optional<AccountCard> open(String number, Actor by, Scope scope) {
		Optional<AccountCard> found = this.cards.find(number, scope);
		found.ifPresent(card -> note(List.of(card.number()), by));
		return found;
	}

	/** Cards of these accounts are shown, together with something else. */
	public void note(Collection<String> numbers, Actor by) {
		numbers.forEach(number -> this.journal.looked(JournalKind.CARD, number, null, by));
	}

}
