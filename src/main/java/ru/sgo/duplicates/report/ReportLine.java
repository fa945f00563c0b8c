package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A kept line, as it was when the run was made; enumerations in lower case, as other
 * programs read them.
 *
 * @param className of a place in the reader's scope, like the order's number
 * @param restricted whether only administrators may see it
 * @param keepOutside the number of the account to keep, if it has no stay in the period
 * @param caseNumber the case, if the reader may see it
 * @param caseStatus the present state of the case, in upper case
 */
public record ReportLine(int group, int position, String account, String fullName, @Nullable LocalDate birthDate,
		String tier, String role, @Nullable String cause, @Nullable String organization,
		@Nullable String organizationName, @Nullable String organizationKind, @Nullable String className,
		@Nullable LocalDate enrolled, @Nullable LocalDate withdrawn, @Nullable String orderNumber,
		@Nullable String entryMethod, @Nullable LocalDate createdOn, @Nullable String responsible,
		@Nullable String responsibleName, @Nullable Long caseNumber, @Nullable String caseStatus, String certainty,
		String identity, boolean restricted, @Nullable String keepOutside, List<StoredReason> reasons) {
}
