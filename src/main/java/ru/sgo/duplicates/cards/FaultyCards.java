package ru.sgo.duplicates.cards;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;

import ru.sgo.duplicates.registry.Scope;

/**
 * «Исправьте карточку»: the cards that the organizations of a scope have to mend, as the
 * registry is now. A card is the work of every organization where the child is, or else
 * of the one where it was last, or else of the one that made it. An organization that has
 * let the child go has no right to see it any more: there the card is the authority's, to
 * pass on.
 */
@Service
public class FaultyCards {

	private final CardCheck check;

	private final CardLines lines;

	FaultyCards(CardCheck check, CardLines lines) {
		this.check = check;
		this.lines = lines;
	}

	/** The number of cards that the filter chooses. */
	public long count(CardFilter filter, Scope scope) {
		this.check.catchUp();
		return this.lines.count(filter, scope);
	}

	/** A page of them by name. */
	public List<FaultyCard> page(CardFilter filter, long offset, int limit, Scope scope) {
		this.check.catchUp();
		return FaultyCard.of(this.lines.page(filter, offset, limit, scope));
	}

	/** All of them by name, each remark on a line of its own. */
	public void forEach(CardFilter filter, Scope scope, Consumer<CardLine> reader) {
		this.check.catchUp();
		this.lines.forEach(filter, scope, reader);
	}

}
