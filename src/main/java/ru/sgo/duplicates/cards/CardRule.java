package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.Optional;

/** Looks at one thing in a card, and stays silent where nothing is wrong. */
@FunctionalInterface
interface CardRule {

	Optional<Remark> look(Card card, LocalDate today);

}
