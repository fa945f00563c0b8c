package ru.sgo.duplicates.registry;

import java.util.Optional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the card of one account to somebody, and writes that into the journal, in the
 * same transaction: where the line cannot be written, nothing is shown.
 */
@Service
@Transactional
public class OpenedCards {

	/** The kind of the look; its subject is the account's number. */
	private static final String KIND = "card";

	private final AccountCards cards;

	private final Journal journal;

	OpenedCards(AccountCards cards, Journal journal) {
		this.cards = cards;
		this.journal = journal;
	}

	/** The card of the account with this number, if it is there for the scope. */
	public Optional<AccountCard> open(String number, Actor by, Scope scope) {
		Optional<AccountCard> found = this.cards.find(number, scope);
		found.ifPresent(card -> this.journal.looked(KIND, card.number(), null, by));
		return found;
	}

}
