package ru.sgo.duplicates.confirmation;

/** How far a confirmation of many proposals has come. */
public enum ConfirmationStatus {

	/** At work. */
	RUNNING,

	/** It has looked at every proposal. */
	COMPLETED,

	/** Ended by a fault; what was confirmed stays so. */
	FAILED,

	/** The application was stopped in the middle; what was confirmed stays so. */
	INTERRUPTED

}
