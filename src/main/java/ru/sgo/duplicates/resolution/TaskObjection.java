package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.Nullable;

/**
 * With what an organization does not agree.
 *
 * @param reason why; may be empty where an order says enough
 * @param stated what its order says, if it says another day
 * @param letter the organization's letter, where the authority enters it
 */
public record TaskObjection(String reason, @Nullable TaskStatedOrder stated, @Nullable TaskObjectionLetter letter) {

	public TaskObjection {
		reason = reason.strip();
	}

	public TaskObjection(String reason) {
		this(reason, null, null);
	}

}
