package ru.sgo.duplicates.intake;

/** How far an import has come. */
public enum ImportStatus {

	/** At work. */
	RUNNING,

	/** Its rows are in the registry, less those named as bad. */
	COMPLETED,

	/** Ended by a fault; nothing was changed. */
	FAILED,

	/** It would remove much: nothing is changed until a person agrees. */
	AWAITING_CONFIRMATION,

	/** A person did not agree, or stopped it; nothing was changed. */
	CANCELLED,

	/** The application was stopped in the middle; nothing was changed. */
	INTERRUPTED

}
