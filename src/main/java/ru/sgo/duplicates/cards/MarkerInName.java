package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.Optional;

import ru.sgo.duplicates.detection.MarkerWords;

/**
 * A word or sign that speaks of the card stands beside a name: «дубль», «тест», «(2)».
 */
final class MarkerInName implements CardRule {

	@Override
	public Optional<Remark> look(Card card, LocalDate today) {
		boolean marked = card.names().typed().anyMatch(MarkerWords::isMarked);
		return marked ? Optional.of(Remark.of(RemarkKind.MARKER_WORD)) : Optional.empty();
	}

}
