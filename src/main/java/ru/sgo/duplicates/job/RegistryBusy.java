package ru.sgo.duplicates.job;

/**
 * An act came while an import is being merged or a report is made, and these take longer
 * than a person should wait. Nothing was changed: the act's transaction ends with it.
 */
public final class RegistryBusy extends RuntimeException {

	/** The key of the message that says it. */
	public static final String MESSAGE_KEY = "job.busy";

	RegistryBusy() {
		super("The registry stands still", null, false, false);
	}

}
