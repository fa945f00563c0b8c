package ru.sgo.duplicates.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.access.JournalLine;

/** A line of the journal as programs see it. */
record JournalJson(Instant at, boolean look, @JsonUnwrapped JournalLine.Who who, String origin, String kind,
		@JsonUnwrapped JournalLine.About about, @Nullable String reason, @Nullable Integer found,
		JournalLine.@Nullable Trace trace) {

	static JournalJson of(JournalLine line) {
		return new JournalJson(line.at(), line.look(), line.who(), line.origin().code(), line.code(), line.about(),
				line.reason(), line.found(), line.trace());
	}

}
