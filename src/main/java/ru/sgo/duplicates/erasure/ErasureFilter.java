package ru.sgo.duplicates.erasure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

/**
 * Which acts to show: those of which everything holds that is given.
 *
 * @param text the whole number of an act or of an account in it, or part of the name of
 * who has erased
 * @param from the first day
 * @param to the last day
 */
public record ErasureFilter(@Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Every one. */
	public static final ErasureFilter ALL = new ErasureFilter(null, null, null);

	public ErasureFilter {
		text = (text == null || text.isBlank()) ? null : TypedText.line(text);
		from = TypedText.day(from);
		to = TypedText.day(to);
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return ((this.from != null) ? 1 : 0) + ((this.to != null) ? 1 : 0);
	}

}
