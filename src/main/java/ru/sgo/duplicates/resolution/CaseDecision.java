package ru.sgo.duplicates.resolution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's decision of a case.
 *
 * @param lawful of a case that is left as it is for a time: for what and how long
 */
record CaseDecision(DecisionVerdict verdict, @Nullable String reason, String by, Instant at,
		@Nullable CaseLawful lawful) {

	CaseDecision(DecisionVerdict verdict, @Nullable String reason, String by, Instant at) {
		this(verdict, reason, by, at, null);
	}

}
