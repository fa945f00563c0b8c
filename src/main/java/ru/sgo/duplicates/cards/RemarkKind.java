package ru.sgo.duplicates.cards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import ru.sgo.duplicates.detection.BirthDateFault;

/** What is wrong with a card, and how surely. */
public enum RemarkKind {

	/** A word or sign beside a name that speaks of the card: «дубль», «(2)». */
	MARKER_WORD(Advice.CORRECT),
	/** A degree of relationship beside a name, or in the number: the parent's card. */
	RELATIVE(Advice.CHECK),
	/** The names tell the other sex than the one entered. */
	SEX_AGAINST_NAMES(Advice.CORRECT),
	/** Nothing stands in the place of the birth date. */
	BIRTH_DATE_MISSING(Advice.CORRECT),
	/** What stands there is no day of any calendar. */
	BIRTH_DATE_UNREADABLE(Advice.CORRECT),
	/** As {@link BirthDateFault} says, likewise the next four. */
	BIRTH_DATE_STAND_IN(Advice.CORRECT), BIRTH_DATE_TOO_EARLY(Advice.CORRECT), BIRTH_DATE_AFTER_TODAY(Advice.CORRECT),
	BIRTH_DATE_AFTER_CREATION(Advice.CORRECT), BIRTH_DATE_AFTER_ENROLMENT(Advice.CORRECT),
	/** Of the age of a parent, in a kindergarten. */
	ADULT_IN_KINDERGARTEN(Advice.CORRECT),
	/** Of the age of a parent, at a school; evening schools have such pupils. */
	ADULT_AT_SCHOOL(Advice.CHECK),
	/** What stands in the place of the СНИЛС is none. */
	SNILS_WRONG(Advice.CORRECT),
	/**
	 * What stands in the place of the certificate is none of Russia; it may be lawful.
	 */
	CERTIFICATE_UNUSUAL(Advice.CHECK);

	private final Advice advice;

	RemarkKind(Advice advice) {
		this.advice = advice;
	}

	/** What the organization should do. */
	public Advice advice() {
		return this.advice;
	}

	/** The name that programs and addresses use. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<RemarkKind> of(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
	}

	static RemarkKind of(BirthDateFault fault) {
		return switch (fault) {
			case STAND_IN -> BIRTH_DATE_STAND_IN;
			case TOO_EARLY -> BIRTH_DATE_TOO_EARLY;
			case AFTER_TODAY -> BIRTH_DATE_AFTER_TODAY;
			case AFTER_CREATION -> BIRTH_DATE_AFTER_CREATION;
			case AFTER_ENROLMENT -> BIRTH_DATE_AFTER_ENROLMENT;
		};
	}

}
