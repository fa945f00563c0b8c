package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.Optional;

import ru.sgo.duplicates.detection.ToldSex;

/**
 * The sex entered is not the one that given name and patronymic tell: Савва Олегович,
 * female (design, section 6). Silent where names tell none (Женя) or contradict.
 */
final class SexAgainstNames implements CardRule {

	@Override
	public Optional<Remark> look(Card card, LocalDate today) {
		boolean contradicts = card.sex() != null
				&& ToldSex.of(card.names().normalized()).filter(told -> told != card.sex()).isPresent();
		return contradicts ? Optional.of(Remark.of(RemarkKind.SEX_AGAINST_NAMES)) : Optional.empty();
	}

}
