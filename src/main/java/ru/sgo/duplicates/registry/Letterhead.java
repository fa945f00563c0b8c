package ru.sgo.duplicates.registry;

import org.jspecify.annotations.Nullable;

/**
 * What an authority puts on its letters and certificates; whatever is {@code null} is
 * left out, or left free to be written by hand.
 *
 * @param fullName the authority's full name
 * @param signerPosition as what the signer signs
 * @param performer who has prepared the paper
 */
public record Letterhead(@Nullable String fullName, @Nullable String address, @Nullable String telephone,
		@Nullable String signerPosition, @Nullable String signer, @Nullable String performer,
		@Nullable String performerTelephone) {

	/** Nothing is known yet. */
	public static final Letterhead NONE = new Letterhead(null, null, null, null, null, null, null);

}
