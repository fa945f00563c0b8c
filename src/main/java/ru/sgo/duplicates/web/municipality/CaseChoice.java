package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.Cases;

/**
 * Which cases the reader wants to see, as in the address.
 *
 * @param status a status in any case, or {@code unclosed} for all that runs still follow
 */
record CaseChoice(@Nullable String text, @Nullable String status, @Nullable String kind, @Nullable String cause,
		@Nullable String certainty, @Nullable String appearance, @Nullable String organization) {

	private static final String UNCLOSED = "unclosed";

	Cases.Filter toFilter() {
		return new Cases.Filter(wanted(), UNCLOSED.equals(this.status), this.kind, this.cause, this.certainty,
				this.appearance, this.organization, this.text);
	}

	/** An unknown word chooses nothing out. */
	private @Nullable CaseStatus wanted() {
		String word = (this.status != null) ? this.status.toUpperCase(Locale.ROOT) : "";
		return Arrays.stream(CaseStatus.values()).filter(one -> one.name().equals(word)).findFirst().orElse(null);
	}

}
