package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.Nullable;

/**
 * With what an organization does not agree.
 *
 * @param reason why; may be empty where an order says enough
 * @param stated what its order says, if it says another day
 * @param letter the organization's letter, where the authority enters it
 */
public record ObjectionWish(String reason, @Nullable StatedOrder stated, @Nullable IncomingLetter letter) {

	public ObjectionWish {
		reason = reason.strip();
	}

	public ObjectionWish(String reason) {
		this(reason, null, null);
	}

}
