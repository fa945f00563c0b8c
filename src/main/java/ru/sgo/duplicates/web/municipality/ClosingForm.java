package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.OrganizationClosing;

/**
 * That an organization is closed, as somebody fills it in.
 *
 * @param closedOn the first day on which it is no more
 * @param successor the code of the organization that goes on in its place; empty for none
 */
record ClosingForm(@Nullable LocalDate closedOn, @Nullable String successor) {

	static final ClosingForm EMPTY = new ClosingForm(null, null);

	static ClosingForm of(OrganizationClosing closing) {
		return new ClosingForm(closing.closedOn(), closing.successor());
	}

}
