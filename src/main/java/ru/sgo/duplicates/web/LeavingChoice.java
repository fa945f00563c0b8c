package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.UnknownLeavingFilter;

/** Which leavings without a day the reader wants to see, as in the address. */
record LeavingChoice(@Nullable String text, @Nullable String organization) {

	UnknownLeavingFilter toFilter() {
		return new UnknownLeavingFilter(this.text, this.organization);
	}

}
