package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;

/**
 * A case as a list shows it.
 *
 * @param lawful of a case that is left as it is for a time: for what and how long
 * @param restricted whether only administrators may see it
 */
public record CaseSummary(long number, CaseStatus status, CaseKind kind, Child child, Proposal proposal,
		Progress progress, @Nullable Lawful lawful, boolean restricted, int version) {

	/**
	 * The child as it stands in the account to keep, or the first.
	 *
	 * @param accounts the numbers of its accounts
	 */
	public record Child(String name, @Nullable LocalDate birthDate, List<String> accounts) {
	}

	/**
	 * What is proposed or decided.
	 *
	 * @param keep the number of the account to keep; empty where the authority has to say
	 * @param delete the numbers of those to delete
	 * @param responsible the code of the organization that owes the deletion
	 */
	public record Proposal(Tier tier, Cause cause, Certainty certainty, Identity identity, @Nullable String keep,
			List<String> delete, @Nullable String responsible, @Nullable String responsibleName) {
	}

	/**
	 * How far it has come.
	 *
	 * @param appearance how the last run that followed it has seen it
	 * @param remark the key of the message that says why the last run left it open
	 * @param preliminary whether the source has not confirmed the acts yet, or shows an
	 * unclosed duplicate no more
	 * @param absorbedBy the case that took over its accounts, if the reader may see it
	 * @param atSource what the newest list of duplicates of the source shows of it;
	 * {@code null} if such lists have never shown it
	 */
	public record Progress(@Nullable LocalDate dueOn, CaseAppearance appearance, @Nullable String remark,
			boolean reopened, boolean preliminary, @Nullable Long absorbedBy, @Nullable CaseAtSource atSource) {
	}

	/**
	 * For what a child stands in two organizations lawfully, and for how long.
	 *
	 * @param until the last day of the term
	 * @param countedAt the code of the organization that counts the child meanwhile
	 * @param over whether the term is over, so that the next run will find it again
	 */
	public record Lawful(CaseLawfulGround ground, LocalDate until, String countedAt, String countedAtName,
			boolean over) {
	}

	/**
	 * How it stands, in the word that is shown: a lawful case is not one of two children.
	 */
	public String shownStatus() {
		return (this.lawful != null) ? "LAWFUL" : this.status.name();
	}

	/** Whether a person has said that its accounts are of different children. */
	public boolean isApart() {
		return this.status == CaseStatus.DISMISSED && this.kind == CaseKind.DUPLICATE && this.lawful == null
				&& this.progress.absorbedBy() == null;
	}

	/** Whether it is unclosed, though the last list does not show it. */
	public boolean isUnlisted() {
		return this.status.isUnclosed() && this.progress.appearance() != CaseAppearance.LISTED;
	}

}
