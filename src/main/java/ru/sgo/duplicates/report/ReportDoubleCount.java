package ru.sgo.duplicates.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.DoubleCount;

/**
 * A kept double count: one account in two organizations at once, or twice in one.
 *
 * @param kind how it comes to be counted twice
 * @param since the first day counted twice
 * @param caseStatus how the case stands now; {@code LAWFUL} while it is left as it is for
 * a time
 */
public record ReportDoubleCount(String account, String fullName, @Nullable LocalDate birthDate, DoubleCount.Kind kind,
		String organizationA, String organizationAName, String organizationB, String organizationBName, LocalDate since,
		@Nullable Long caseNumber, @Nullable String caseStatus) {

	/** Whether a person may still say that the child stands in both lawfully. */
	public boolean mayBeLawful() {
		return "FOUND".equals(this.caseStatus) && !this.organizationA.equals(this.organizationB);
	}

}
