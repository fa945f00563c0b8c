package ru.sgo.duplicates.job;

/** How a job stands, whatever its kind. */
public enum JobState {

	/** Waits for its turn or is at work. */
	RUNNING,

	/** Has done what it set out to do. */
	COMPLETED,

	/** Has stopped until a person says how to go on. */
	AWAITING_CONFIRMATION,

	/** A person did not want it any more. */
	CANCELLED,

	/** Ended by a fault. */
	FAILED,

	/** The application was stopped in the middle of it. */
	INTERRUPTED;

	/**
	 * By the status that stands in its row; what it had made may have been thrown away
	 * since.
	 * @throws IllegalArgumentException if no kind of job has such a status
	 */
	public static JobState of(String status) {
		return status.equals("FORGOTTEN") ? COMPLETED : valueOf(status);
	}

}
