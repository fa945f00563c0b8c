package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.ledger.RetiredFilter;

/**
 * Which retired accounts the reader wants to see, as in the address.
 *
 * @param from the first day on which they were retired
 * @param to the last day
 */
record RetiredChoice(@Nullable String text, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

	RetiredFilter toFilter() {
		return new RetiredFilter(this.text, this.from, this.to);
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return toFilter().on();
	}

}
