package ru.sgo.duplicates.headcount;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The figure that an organization has submitted, as the authority has typed it.
 *
 * @param children {@code null} where none is known
 * @param reason why it differs, if somebody has said so
 * @param by the login of who typed it
 * @param version 0 where nobody has typed anything yet
 */
public record SubmittedFigure(@Nullable Integer children, @Nullable String reason, @Nullable String by,
		@Nullable Instant at, int version) {

	/** Nobody has typed anything. */
	public static final SubmittedFigure NONE = new SubmittedFigure(null, null, null, null, 0);

}
