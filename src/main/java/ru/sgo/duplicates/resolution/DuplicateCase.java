package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One child's duplicate, or double count, followed from report to report. Held by a row
 * lock while it changes, so that two people never change it at once.
 */
final class DuplicateCase {

	private final long number;

	private final CaseKind kind;

	private long authority;

	private final @Nullable CaseDoubleCount countedTwice;

	private CaseStatus status;

	private CaseProposal proposal;

	private @Nullable CaseDecision decision;

	private CaseNotes notes;

	private CaseAppearance appearance;

	private boolean restricted;

	private boolean changed;

	private boolean accountsChanged;

	private boolean seen;

	DuplicateCase(long number, CaseKind kind, long authority, @Nullable CaseDoubleCount countedTwice, CaseStatus status,
			CaseProposal proposal, @Nullable CaseDecision decision, CaseNotes notes, CaseAppearance appearance,
			boolean restricted) {
		this.number = number;
		this.kind = kind;
		this.authority = authority;
		this.countedTwice = countedTwice;
		this.status = status;
		this.proposal = proposal;
		this.decision = decision;
		this.notes = notes;
		this.appearance = appearance;
		this.restricted = restricted;
	}

	/**
	 * From now on only administrators see it, and forever: what stands in its history may
	 * tell of an adoption after its accounts have gone their ways.
	 */
	void restrict() {
		this.changed |= !this.restricted;
		this.restricted = true;
	}

	/** Takes over what a run proposes; only while nobody has decided. */
	void propose(CaseProposal newProposal) {
		require(CaseStatus.FOUND);
		this.proposal = newProposal;
		this.accountsChanged = true;
		this.changed = true;
	}

	/** A person has decided; the tasks go out. */
	void assign(CaseDecision newDecision, CaseProposal decided, LocalDate due) {
		require(CaseStatus.FOUND);
		propose(decided);
		this.decision = newDecision;
		this.notes = this.notes.withDueOn(due).withRemark(null);
		move(CaseStatus.ASSIGNED);
	}

	/** A person has said that these are different children. */
	void dismiss(CaseDecision newDecision) {
		require(CaseStatus.FOUND);
		this.decision = newDecision;
		this.notes = this.notes.withRemark(null);
		this.accountsChanged = true;
		move(CaseStatus.DISMISSED);
	}

	/** An organization objects. */
	void dispute(String reason) {
		require(CaseStatus.ASSIGNED);
		this.notes = this.notes.withObjection(reason);
		move(CaseStatus.DISPUTED);
	}

	/** The authority stands by its decision. */
	void uphold() {
		require(CaseStatus.DISPUTED);
		this.notes = this.notes.withObjection(null);
		move(CaseStatus.ASSIGNED);
	}

	/** All tasks are satisfied; the next run has to prove it. */
	void awaitCheck() {
		require(CaseStatus.ASSIGNED);
		this.notes = this.notes.withRemark(null);
		move(CaseStatus.AWAITING_CHECK);
	}

	/** A task that was satisfied no longer is. */
	void backToWork() {
		require(CaseStatus.AWAITING_CHECK);
		move(CaseStatus.ASSIGNED);
	}

	/** A run has proved it. */
	void confirm(Instant at) {
		if (!this.status.isUnclosed()) {
			throw new IllegalStateException("Case " + this.number + " is closed already");
		}
		this.notes = this.notes.withRemark(null).withConfirmedAt(at);
		this.accountsChanged = true;
		move(CaseStatus.CONFIRMED);
	}

	/** Somebody has to decide again: what was decided holds no longer. */
	void findAgain(@Nullable String why) {
		if (!this.status.isUnclosed()) {
			throw new IllegalStateException("Case " + this.number + " is closed");
		}
		this.decision = null;
		this.notes = this.notes.undecided(why);
		move(CaseStatus.FOUND);
	}

	/** A person takes back that these are different children. */
	void takeUpAgain() {
		require(CaseStatus.DISMISSED);
		this.decision = null;
		this.accountsChanged = true;
		move(CaseStatus.FOUND);
	}

	/** Появился снова. */
	void reopen(@Nullable String why) {
		if (this.status.isUnclosed()) {
			throw new IllegalStateException("Case " + this.number + " is not closed");
		}
		this.decision = null;
		this.notes = this.notes.openedAgain(why);
		this.accountsChanged = true;
		move(CaseStatus.FOUND);
	}

	/** Another case takes over all of its accounts. */
	void absorb(long into) {
		if (!this.status.isUnclosed()) {
			throw new IllegalStateException("Case " + this.number + " is closed");
		}
		this.notes = this.notes.withAbsorbedBy(into).withRemark(null);
		this.accountsChanged = true;
		move(CaseStatus.DISMISSED);
	}

	/** Says why it is not confirmed, or what was done is done no longer. */
	void remark(@Nullable String why) {
		if (!Objects.equals(this.notes.remark(), why)) {
			this.notes = this.notes.withRemark(why);
			this.changed = true;
		}
	}

	/** Other accounts have come in, or gone: this is the lowest authority of them all. */
	void lieUnder(long lowest) {
		this.changed |= this.authority != lowest;
		this.authority = lowest;
	}

	/** So a run has seen it. */
	void appear(CaseAppearance as) {
		this.changed |= this.appearance != as;
		this.appearance = as;
	}

	void seenBy(long report) {
		this.notes = this.notes.withLastReport(report);
		this.seen = true;
	}

	private void require(CaseStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("Case " + this.number + " is " + this.status + ", not " + expected);
		}
	}

	private void move(CaseStatus to) {
		this.status = to;
		this.changed = true;
	}

	long number() {
		return this.number;
	}

	CaseKind kind() {
		return this.kind;
	}

	long authority() {
		return this.authority;
	}

	@Nullable CaseDoubleCount countedTwice() {
		return this.countedTwice;
	}

	CaseStatus status() {
		return this.status;
	}

	CaseProposal proposal() {
		return this.proposal;
	}

	@Nullable CaseDecision decision() {
		return this.decision;
	}

	CaseNotes notes() {
		return this.notes;
	}

	CaseAppearance appearance() {
		return this.appearance;
	}

	/** Whether these are its very accounts, with the data that were decided upon. */
	boolean isAbout(List<CaseAccount> accounts) {
		return fingerprints(accounts).equals(fingerprints(this.proposal.accounts()));
	}

	private static Map<Long, String> fingerprints(List<CaseAccount> accounts) {
		return accounts.stream().collect(Collectors.toMap(CaseAccount::id, CaseAccount::fingerprint));
	}

	boolean isDecided() {
		return this.decision != null;
	}

	Set<Long> accountIds() {
		return this.proposal.accountIds();
	}

	Set<Long> deletions() {
		return this.proposal.deletions();
	}

	boolean isRestricted() {
		return this.restricted;
	}

	/** Whether a run has seen it and nothing else has changed. */
	boolean isOnlySeen() {
		return this.seen && !this.changed;
	}

	boolean isChanged() {
		return this.changed;
	}

	boolean areAccountsChanged() {
		return this.accountsChanged;
	}

}
