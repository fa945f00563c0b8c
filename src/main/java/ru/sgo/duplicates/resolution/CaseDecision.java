package ru.sgo.duplicates.resolution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A person's decision of a case. */
record CaseDecision(DecisionVerdict verdict, @Nullable String reason, String by, Instant at) {
}
