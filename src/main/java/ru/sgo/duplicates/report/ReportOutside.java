package ru.sgo.duplicates.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;

/**
 * A kept account of the report whose twin has no stay in the period.
 *
 * @param role what is to become of the twin; {@code null} where nothing is proposed of it
 * @param caseNumber the case, if the reader may see it
 * @param caseStatus the present state of the case, in upper case
 */
public record ReportOutside(String account, String accountOutside, String fullName, @Nullable LocalDate birthDate,
		Cause cause, @Nullable AccountRole role, @Nullable Long caseNumber, @Nullable String caseStatus) {
}
