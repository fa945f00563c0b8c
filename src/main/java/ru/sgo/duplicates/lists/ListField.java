package ru.sgo.duplicates.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a list tells of a child. */
public enum ListField {

	/** Surname, given name and patronymic in one cell. */
	FULL_NAME,

	SURNAME, GIVEN_NAME, PATRONYMIC, BIRTH_DATE, SEX, SNILS,

	/** Series and number in one cell. */
	BIRTH_CERTIFICATE,

	CERTIFICATE_SERIES, CERTIFICATE_NUMBER,

	/** Known, so that it is not taken for a certificate; nothing of it is kept. */
	PASSPORT,

	/** By its code, its name or its short name. */
	ORGANIZATION,

	CLASS_NAME, ATTACHED, ENROLLED_ON,

	/** The number of the order, and maybe its date. */
	ENROLMENT_ORDER,

	ENROLMENT_ORDER_DATE, WITHDRAWN_ON,

	/** The number of the order, and maybe its date. */
	WITHDRAWAL_ORDER,

	WITHDRAWAL_ORDER_DATE, REASON,

	/** Whether the child is still there, where no day is told. */
	STATUS,

	/** The number of the account, or the login; never the number of the child's file. */
	NUMBER,

	ENTRY_METHOD, CREATED_ON;

	/** Its name in requests and answers. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The field of that name. */
	public static Optional<ListField> of(String code) {
		return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
	}

	/** Whether a representative has it as well as the child. */
	boolean isOfAnyPerson() {
		return switch (this) {
			case FULL_NAME, SURNAME, GIVEN_NAME, PATRONYMIC, BIRTH_DATE, SEX, SNILS, PASSPORT -> true;
			default -> false;
		};
	}

	/** Whether it begins what is told of a person. */
	boolean beginsPerson() {
		return this == FULL_NAME || this == SURNAME;
	}

}
