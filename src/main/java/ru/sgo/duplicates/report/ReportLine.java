package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.EntryMethod;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.OrganizationKind;

/**
 * A kept line, as it was when the run was made.
 *
 * @param position its place in the group, from 1
 * @param place where the account is in the period
 */
public record ReportLine(Group group, int position, Account account, Place place, Proposed proposed) {

	/**
	 * What is the same in all lines of a child.
	 *
	 * @param restricted whether only administrators may see it
	 * @param keepOutside the number of the account to keep, if it has no stay in the
	 * period
	 * @param caseNumber the case, if the reader may see it
	 * @param caseStatus the present state of the case, in upper case; which states there
	 * are, a report does not know
	 */
	public record Group(int number, Tier tier, Certainty certainty, Identity identity, boolean restricted,
			@Nullable String keepOutside, @Nullable Long caseNumber, @Nullable String caseStatus) {

		/**
		 * Whether anything is proposed for its accounts: not while they are only worth a
		 * look.
		 */
		public boolean isProposed() {
			return this.tier != Tier.CHECK;
		}

	}

	/** The account, and how it came to be. */
	public record Account(String number, String fullName, @Nullable LocalDate birthDate,
			@Nullable EntryMethod entryMethod, @Nullable LocalDate createdOn) {
	}

	/**
	 * A stay; nothing of it where there is none.
	 *
	 * @param organization the code
	 * @param className of a place in the reader's scope, like the order's number
	 */
	public record Place(@Nullable String organization, @Nullable String organizationName,
			@Nullable OrganizationKind organizationKind, @Nullable String className, @Nullable LocalDate enrolled,
			@Nullable LocalDate withdrawn, @Nullable String orderNumber) {
	}

	/**
	 * What is to become of the account.
	 *
	 * @param cause why it came to be; only of an account to delete
	 * @param responsible the code of the organization that deletes it
	 */
	public record Proposed(AccountRole role, @Nullable Cause cause, @Nullable String responsible,
			@Nullable String responsibleName, List<StoredReason> reasons) {
	}

}
