package ru.sgo.duplicates.access;

/**
 * What a role may do, within the scope of whoever has it: every query sees to the scope
 * (design, section 9).
 */
public enum Right {

	/** Reads accounts, tasks and, for an authority, reports and cases. */
	READ,

	/**
	 * Carries tasks out and objects to them; asks who a child is before it is enrolled.
	 */
	CARRY_OUT,

	/** Runs reports and decides cases. */
	DECIDE,

	/** Sends files and sees what became of them. */
	IMPORT,

	/**
	 * Sees СНИЛС and certificate in full, for a reason. Only those who tell accounts
	 * apart need to; who only reads or audits does not.
	 */
	SEE_DOCUMENTS,

	/**
	 * Sees what may tell of an adoption: two names under one СНИЛС (design, section 6).
	 */
	SEE_RESTRICTED,

	/** Makes users and shuts them out; says what is kept and erases for good. */
	MANAGE_USERS,

	/** Reads who did and who looked at what. */
	READ_JOURNAL,

	/** Sees how the server is: its versions, disk, backups and jobs. */
	SEE_STATE

}
