package ru.sgo.duplicates.town;

/** What a column of a list tells. */
enum Told {

	NAME, BIRTH_DATE, SEX, SNILS, DOCUMENT, ORGANIZATION, CLASS, ATTACHED, ENROLLED_ON, ENROLMENT_ORDER, WITHDRAWN_ON,
	WITHDRAWAL_ORDER, NUMBER, CREATED_ON, ENTRY_METHOD,

	/** Of a representative; a child with two has two rows, if they have a row each. */
	REPRESENTATIVE,

	/** Nothing that anybody here wants to know. */
	OTHER

}
