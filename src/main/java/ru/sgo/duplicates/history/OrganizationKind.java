package ru.sgo.duplicates.history;

/** What an organization is (glossary: УО, ООО, ДОО, ДОД, ПОО). */
public enum OrganizationKind {

	/** Управление образованием: parent of its organizations. */
	AUTHORITY,

	/** Школа (ООО). */
	SCHOOL,

	/** Детский сад (ДОО). */
	KINDERGARTEN,

	/** Дополнительное образование (ДОД): a stay here beside a school is legal. */
	EXTRACURRICULAR,

	/** Колледж (ПОО): outside the authority, gets no tasks. */
	COLLEGE;

	/** Whether a child can attend here: a school, a kindergarten or a college. */
	public boolean teaches() {
		return countsInHeadcount() || this == COLLEGE;
	}

	/** Whether a stay here belongs to the headcount, and so to the duplicate report. */
	public boolean countsInHeadcount() {
		return this == SCHOOL || this == KINDERGARTEN;
	}

}
