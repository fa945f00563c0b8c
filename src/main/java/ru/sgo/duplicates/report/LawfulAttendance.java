package ru.sgo.duplicates.report;

import java.time.LocalDate;

/**
 * An account that stands in two organizations lawfully, as a person has said.
 *
 * @param account the id of the account
 * @param organizationA the code of one of the organizations
 * @param organizationB the code of the other
 * @param until the last day on which it is lawful
 */
public record LawfulAttendance(long caseNumber, long account, String organizationA, String organizationB,
		LocalDate until) {

	/** Whether the double count is about this account in these two organizations. */
	boolean covers(FoundDoubleCount found) {
		return found.account().id().value() == this.account
				&& (isBetween(found.count().organizationA(), found.count().organizationB())
						|| isBetween(found.count().organizationB(), found.count().organizationA()));
	}

	private boolean isBetween(String one, String other) {
		return this.organizationA.equals(one) && this.organizationB.equals(other);
	}

}
