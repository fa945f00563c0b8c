package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One child's duplicate, or double count, followed from report to report. Held by a row
 * lock while it changes, so that two people never change it at once.
 */
final class DuplicateCase {

	private final CaseOrigin origin;

	/** How often the case has been written since it was opened. */
	private final int version;

	private long authority;

	private CaseStatus status;

	private CaseProposal proposal;

	private @Nullable CaseDecision decision;

	private @Nullable LocalDate dueOn;

	private @Nullable String objection;

	/** The key of the message that says why the last run could not confirm it. */
	private @Nullable String remark;

	private boolean reopened;

	/** The number of the case that took over its accounts. */
	private @Nullable Long absorbedBy;

	/** The id of the last run that followed it. */
	private @Nullable Long lastReport;

	private @Nullable Instant confirmedAt;

	private CaseAppearance appearance;

	private boolean restricted;

	private boolean changed;

	private boolean accountsChanged;

	private boolean seen;

	/** A case as a run opens it, or as it is kept. */
	DuplicateCase(CaseOrigin origin, long authority, CaseProposal proposal, CaseState state) {
		this.origin = origin;
		this.authority = authority;
		this.proposal = proposal;
		this.status = state.status();
		this.decision = state.decision();
		this.dueOn = state.dueOn();
		this.objection = state.objection();
		this.remark = state.remark();
		this.reopened = state.reopened();
		this.absorbedBy = state.absorbedBy();
		this.lastReport = state.lastReport();
		this.confirmedAt = state.confirmedAt();
		this.appearance = state.appearance();
		this.restricted = state.restricted();
		this.version = state.version();
	}

	/** The same with the accounts that are kept with it. */
	DuplicateCase with(List<CaseAccount> accounts) {
		this.proposal = this.proposal.with(accounts);
		return this;
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
		this.dueOn = due;
		this.remark = null;
		move(CaseStatus.ASSIGNED);
	}

	/** A task of it has opened, and may be done until then. */
	void extend(LocalDate due) {
		if (this.dueOn != null && due.isAfter(this.dueOn)) {
			this.dueOn = due;
			this.changed = true;
		}
	}

	/**
	 * A person has said that these are different children, or one in two places lawfully.
	 */
	void dismiss(CaseDecision newDecision) {
		require(CaseStatus.FOUND);
		this.decision = newDecision;
		this.remark = null;
		this.accountsChanged = true;
		move(CaseStatus.DISMISSED);
	}

	/** An organization objects. */
	void dispute(String reason) {
		require(CaseStatus.ASSIGNED);
		this.objection = reason;
		move(CaseStatus.DISPUTED);
	}

	/** The authority stands by its decision. */
	void uphold() {
		require(CaseStatus.DISPUTED);
		this.objection = null;
		move(CaseStatus.ASSIGNED);
	}

	/** All tasks are satisfied; the next run has to prove it. */
	void awaitCheck() {
		require(CaseStatus.ASSIGNED);
		this.remark = null;
		move(CaseStatus.AWAITING_CHECK);
	}

	/** A task that was satisfied no longer is. */
	void backToWork() {
		require(CaseStatus.AWAITING_CHECK);
		move(CaseStatus.ASSIGNED);
	}

	/** A run has proved it. */
	void confirm(Instant at) {
		requireUnclosed();
		this.remark = null;
		this.confirmedAt = at;
		this.accountsChanged = true;
		move(CaseStatus.CONFIRMED);
	}

	/** Somebody has to decide again: what was decided holds no longer. */
	void findAgain(@Nullable String why) {
		requireUnclosed();
		forgetDecision(why);
		move(CaseStatus.FOUND);
	}

	/** What was lawful for a time is so no longer needed: nobody is counted twice. */
	void heal(Instant at) {
		require(CaseStatus.DISMISSED);
		this.confirmedAt = at;
		move(CaseStatus.CONFIRMED);
	}

	/** A person takes back that these are different children, or lawful. */
	void takeUpAgain() {
		require(CaseStatus.DISMISSED);
		this.decision = null;
		this.accountsChanged = true;
		move(CaseStatus.FOUND);
	}

	/** Появился снова. */
	void reopen(@Nullable String why) {
		if (this.status.isUnclosed()) {
			throw new IllegalStateException("Case " + number() + " is not closed");
		}
		forgetDecision(why);
		this.reopened = true;
		this.accountsChanged = true;
		move(CaseStatus.FOUND);
	}

	/** Another case takes over all of its accounts. */
	void absorb(long into) {
		requireUnclosed();
		this.absorbedBy = into;
		this.remark = null;
		this.accountsChanged = true;
		move(CaseStatus.DISMISSED);
	}

	/** Says why it is not confirmed, or what was done is done no longer. */
	void remark(@Nullable String why) {
		this.changed |= !Objects.equals(this.remark, why);
		this.remark = why;
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
		this.lastReport = report;
		this.seen = true;
	}

	private void forgetDecision(@Nullable String why) {
		this.decision = null;
		this.objection = null;
		this.remark = why;
		this.dueOn = null;
		this.confirmedAt = null;
	}

	private void require(CaseStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("Case " + number() + " is " + this.status + ", not " + expected);
		}
	}

	private void requireUnclosed() {
		if (!this.status.isUnclosed()) {
			throw new IllegalStateException("Case " + number() + " is closed already");
		}
	}

	private void move(CaseStatus to) {
		this.status = to;
		this.changed = true;
	}

	long number() {
		return this.origin.number();
	}

	CaseKind kind() {
		return this.origin.kind();
	}

	long authority() {
		return this.authority;
	}

	@Nullable CaseDoubleCount countedTwice() {
		return this.origin.countedTwice();
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

	@Nullable Long openedReport() {
		return this.origin.report();
	}

	Instant openedAt() {
		return this.origin.at();
	}

	int version() {
		return this.version;
	}

	@Nullable LocalDate dueOn() {
		return this.dueOn;
	}

	@Nullable String objection() {
		return this.objection;
	}

	@Nullable String remark() {
		return this.remark;
	}

	boolean isReopened() {
		return this.reopened;
	}

	@Nullable Long absorbedBy() {
		return this.absorbedBy;
	}

	@Nullable Long lastReport() {
		return this.lastReport;
	}

	@Nullable Instant confirmedAt() {
		return this.confirmedAt;
	}

	CaseAppearance appearance() {
		return this.appearance;
	}

	/** Whether it was left as it is for a time, which is over. */
	boolean isLawfulNoMore(LocalDate today) {
		return this.decision != null && this.decision.lawful() != null && this.decision.lawful().isOver(today);
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
