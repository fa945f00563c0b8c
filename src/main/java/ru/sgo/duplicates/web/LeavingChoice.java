package ru.sgo.duplicates.web;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.UnknownLeavingFilter;

/** Which leavings without a day the reader wants to see, as in the address. */
record LeavingChoice(@Nullable String text, @Nullable String organization) {

	UnknownLeavingFilter toFilter() {
		return new UnknownLeavingFilter(this.text, this.organization);
	}

	/** Whether the organization, if one is chosen, is one of those known. */
	boolean isWithin(Predicate<String> known) {
		return this.organization == null || this.organization.isBlank() || known.test(this.organization);
	}

}
