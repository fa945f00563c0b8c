package ru.sgo.duplicates.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A kept double count: one account in two organizations at once, or twice in one.
 *
 * @param kind {@code same_date}, {@code overlap} or {@code attached}
 * @param since the first day counted twice
 */
public record ReportDoubleCount(String account, String fullName, @Nullable LocalDate birthDate, String kind,
		String organizationA, String organizationAName, String organizationB, String organizationBName, LocalDate since,
		@Nullable Long caseNumber, @Nullable String caseStatus) {
}
