package ru.sgo.duplicates.resolution;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import ru.sgo.duplicates.report.FoundGroup;

/**
 * What it means to a case that a run has found it again: what was decided stands as long
 * as the accounts are those it was decided upon.
 */
final class RunFoundAgain {

	private final RunChanges changes;

	private final RunCases known;

	private final Set<Long> grouped;

	/**
	 * Knows which accounts have a case after the run.
	 * @param groups those that have cases
	 */
	RunFoundAgain(RunChanges changes, RunCases known, List<FoundGroup> groups) {
		this.changes = changes;
		this.known = known;
		this.grouped = groups.stream()
			.flatMap(group -> group.all().stream())
			.map(line -> line.account().id().value())
			.collect(Collectors.toSet());
	}

	void renew(DuplicateCase target, CaseProposal proposal, CaseAppearance appearance) {
		this.changes.find(target);
		target.appear(appearance);
		target.seenBy(this.changes.findings().reportId());
		if (target.isDecided()) {
			if (hasNewAccounts(target, proposal) || lostItsKeeper(target) || isSplit(target, proposal)) {
				this.changes.takeBack(target, "case.remark.accounts-changed");
				this.changes.propose(target, proposal);
			}
		}
		else if (!onlyPeriodIsNarrower(target, proposal) && !target.proposal().equals(proposal)) {
			if (saysOtherwise(target, proposal)) {
				this.changes.proposeOtherwise(target, proposal);
			}
			else {
				this.changes.propose(target, proposal);
			}
		}
	}

	private static boolean saysOtherwise(DuplicateCase target, CaseProposal proposal) {
		return !Objects.equals(target.proposal().keep(), proposal.keep())
				|| !target.accountIds().equals(proposal.accountIds());
	}

	private static boolean hasNewAccounts(DuplicateCase target, CaseProposal proposal) {
		Map<Long, String> before = target.proposal()
			.accounts()
			.stream()
			.collect(Collectors.toMap(CaseAccount::id, CaseAccount::fingerprint));
		return proposal.accounts()
			.stream()
			.anyMatch(account -> !account.fingerprint().equals(before.get(account.id())));
	}

	/** Several accounts live on, and the one to keep is not among them. */
	private boolean lostItsKeeper(DuplicateCase target) {
		Long keep = target.proposal().keep();
		return keep != null && this.known.isDeleted(keep);
	}

	/** Accounts that the group lacks stand in another one, which will take them. */
	private boolean isSplit(DuplicateCase target, CaseProposal proposal) {
		return missing(target, proposal).stream().anyMatch(this.grouped::contains);
	}

	/** The accounts that the group lacks have no stay in this period. */
	private boolean onlyPeriodIsNarrower(DuplicateCase target, CaseProposal proposal) {
		Set<Long> missing = missing(target, proposal);
		return !missing.isEmpty() && target.accountIds().containsAll(proposal.accountIds()) && missing.stream()
			.noneMatch(account -> this.changes.findings().considered().test(account) || this.known.isDeleted(account));
	}

	private static Set<Long> missing(DuplicateCase target, CaseProposal proposal) {
		Set<Long> missing = new HashSet<>(target.accountIds());
		missing.removeAll(proposal.accountIds());
		return missing;
	}

}
