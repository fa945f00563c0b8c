package ru.sgo.duplicates.report;

/** How far a run has come. */
public enum ReportStatus {

	/** At work. */
	RUNNING,

	/** Its lines are kept. */
	COMPLETED,

	/** Ended by a fault; nothing is kept. */
	FAILED,

	/** The application was stopped in the middle; nothing is kept. */
	INTERRUPTED,

	/** A person did not want it any more; nothing is kept. */
	CANCELLED

}
