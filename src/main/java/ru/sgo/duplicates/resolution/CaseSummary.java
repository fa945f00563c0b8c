package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it; enumerations in lower case, the status in upper case.
 *
 * @param child the child's name as it stands in the account to keep, or the first
 * @param keep the number of the account to keep; empty where the authority has to say
 * @param responsible the code of the organization that owes the deletion
 * @param remark the key of the message that says why the last run left it open
 * @param appearance how the last run that followed it has seen it
 * @param restricted whether only administrators may see it
 * @param absorbedBy the case that took over its accounts, if the reader may see it
 * @param preliminary whether the source has not confirmed the acts yet
 */
public record CaseSummary(long number, CaseStatus status, String kind, String tier, String cause, String certainty,
		String identity, String child, @Nullable LocalDate birthDate, List<String> accounts, @Nullable String keep,
		List<String> delete, @Nullable String responsible, @Nullable String responsibleName, @Nullable LocalDate dueOn,
		@Nullable String remark, boolean reopened, String appearance, boolean restricted, @Nullable Long absorbedBy,
		boolean preliminary, int version) {

	/** Whether it is unclosed, though the last list does not show it. */
	public boolean isUnlisted() {
		return this.status.isUnclosed() && !this.appearance.equals(CaseAppearance.LISTED.code());
	}

}
