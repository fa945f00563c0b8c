package ru.sgo.duplicates.cards;

import org.jspecify.annotations.Nullable;

/**
 * Which cards to show: those of which everything holds that is given.
 *
 * @param text part of the full name, or the whole number
 * @param organization the code of the organization that has to mend the card
 * @param kind a remark that the card has
 */
public record CardFilter(@Nullable String text, @Nullable String organization, @Nullable RemarkKind kind) {

	/** Every card. */
	public static final CardFilter ALL = new CardFilter(null, null, null);

	public CardFilter {
		text = (text == null || text.isBlank()) ? null : text.strip();
		organization = (organization == null || organization.isBlank()) ? null : organization;
	}

}
