package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.BirthDateFault;

/** The birth date is missing, is no day, or nobody's (design, section 6). */
final class BirthDateImpossible implements CardRule {

	@Override
	public Optional<Remark> look(Card card, LocalDate today) {
		if (card.birthDate() == null) {
			return Optional.of(Remark
				.of((card.birthDateText() != null) ? RemarkKind.BIRTH_DATE_UNREADABLE : RemarkKind.BIRTH_DATE_MISSING));
		}
		return fault(card, card.birthDate(), today)
			.map(fault -> new Remark(RemarkKind.of(fault), contradicted(card, fault)));
	}

	static Optional<BirthDateFault> fault(Card card, LocalDate birthDate, LocalDate today) {
		return BirthDateFault.of(birthDate, today, card.createdOn(), card.enrolments().first());
	}

	private static @Nullable LocalDate contradicted(Card card, BirthDateFault fault) {
		return switch (fault) {
			case AFTER_CREATION -> card.createdOn();
			case AFTER_ENROLMENT -> card.enrolments().first();
			case STAND_IN, TOO_EARLY, AFTER_TODAY -> null;
		};
	}

}
