package ru.sgo.duplicates.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

/**
 * Which retired accounts to show: those of which everything holds that is given.
 *
 * @param text part of the full name, or the whole number, the retired or the kept one
 * @param from the first day on which they were retired
 * @param to the last day
 */
public record RetiredFilter(@Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Every one. */
	public static final RetiredFilter ALL = new RetiredFilter(null, null, null);

	public RetiredFilter {
		text = (text == null || text.isBlank()) ? null : text.strip();
		from = TypedText.day(from);
		to = TypedText.day(to);
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return ((this.from != null) ? 1 : 0) + ((this.to != null) ? 1 : 0);
	}

}
