package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * By the birth date the pupil was enrolled at the age of a parent: the parent's birth
 * date stands in the child's card. A kindergarten has no such pupils; an evening school
 * has (a school keeps one until it is done, 273-ФЗ, ст. 17).
 */
final class AdultAmongChildren implements CardRule {

	/** In complete years: whoever is older is told from a pupil (design, section 6). */
	private static final int AGE = 25;

	@Override
	public Optional<Remark> look(Card card, LocalDate today) {
		LocalDate born = card.birthDate();
		if (born == null || BirthDateImpossible.fault(card, born, today).isPresent()) {
			return Optional.empty();
		}
		return enrolled(born, card.enrolments().lastInKindergarten(), RemarkKind.ADULT_IN_KINDERGARTEN)
			.or(() -> enrolled(born, card.enrolments().lastAtSchool(), RemarkKind.ADULT_AT_SCHOOL));
	}

	private static Optional<Remark> enrolled(LocalDate born, @Nullable LocalDate day, RemarkKind kind) {
		boolean adult = day != null && !born.plusYears(AGE + 1L).isAfter(day);
		return adult ? Optional.of(new Remark(kind, day)) : Optional.empty();
	}

}
