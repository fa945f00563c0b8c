package ru.sgo.duplicates.notice;

/** How far the writing of many letters has come. */
public enum LetterRunStatus {

	/** At work. */
	RUNNING,

	/** Its archive is kept. */
	COMPLETED,

	/** Ended by a fault; nothing is kept. */
	FAILED,

	/** The application was stopped in the middle; nothing is kept. */
	INTERRUPTED,

	/** A person did not want it any more; nothing is kept. */
	CANCELLED,

	/** It was completed, but its archive is kept no longer. */
	FORGOTTEN

}
