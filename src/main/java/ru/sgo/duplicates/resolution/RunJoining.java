package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.report.Findings;
import ru.sgo.duplicates.report.FoundDoubleCount;
import ru.sgo.duplicates.report.FoundGroup;

/** Which case takes what a run has found. */
final class RunJoining {

	private final RunChanges changes;

	private final RunCases known;

	private final IntFunction<List<Long>> numbers;

	private final Findings findings;

	private final List<FoundGroup> groups;

	private final RunFoundAgain foundAgain;

	/**
	 * Begins with nothing joined.
	 * @param numbers gives as many numbers for new cases
	 */
	RunJoining(RunChanges changes, RunCases known, IntFunction<List<Long>> numbers) {
		this.changes = changes;
		this.known = known;
		this.numbers = numbers;
		this.findings = changes.findings();
		this.groups = this.findings.children().stream().filter(group -> group.tier() != Tier.CHECK).toList();
		this.foundAgain = new RunFoundAgain(changes, known, this.groups);
	}

	/**
	 * Finds the groups their cases; what is only worth a look has none.
	 * @return the number of the case by the number of the group
	 */
	Map<Integer, Long> joinGroups() {
		Map<Integer, Long> caseOfGroup = new HashMap<>();
		List<Proposed> unopened = new ArrayList<>();
		for (FoundGroup group : this.groups) {
			Proposed proposed = new Proposed(group, CaseProposal.of(group, this.findings.places()));
			join(proposed).ifPresentOrElse(number -> caseOfGroup.put(group.number(), number),
					() -> unopened.add(proposed));
		}
		List<Long> fresh = this.numbers.apply(unopened.size());
		for (int i = 0; i < fresh.size(); i++) {
			open(unopened.get(i), fresh.get(i));
			caseOfGroup.put(unopened.get(i).group().number(), fresh.get(i));
		}
		return caseOfGroup;
	}

	/**
	 * A group joins the oldest unclosed case that shares an account, which absorbs the
	 * others; else its accounts come back to where they were dismissed; else a case will
	 * be opened.
	 * @return the number of the case; empty while it has none
	 */
	private Optional<Long> join(Proposed proposed) {
		CaseProposal proposal = proposed.proposal();
		List<Long> sharing = this.known.sharing(proposal.accountIds());
		List<DuplicateCase> followed = inReach(sharing);
		if (!sharing.isEmpty() && followed.size() < sharing.size()) {
			return Optional.of(sharing.get(0));
		}
		if (followed.isEmpty() || followed.get(0).kind() == CaseKind.DOUBLE_COUNT) {
			Optional<DuplicateCase> back = followed.isEmpty() ? this.known.dismissed(proposal.accountIds())
					: Optional.empty();
			back.ifPresent(
					duplicate -> this.changes.bringBack(duplicate, duplicate.proposal().isAbout(proposal.accounts())
							? "case.remark.said-same" : "case.remark.data-changed"));
			if (back.isEmpty()) {
				followed.forEach(this.changes::find);
				return Optional.empty();
			}
			followed = List.of(back.get());
		}
		DuplicateCase target = followed.get(0);
		if (proposed.group().restricted()) {
			target.restrict();
		}
		followed.stream().skip(1).forEach(other -> this.changes.absorb(other, target.number()));
		boolean sameAccounts = target.accountIds().equals(proposal.accountIds());
		this.foundAgain.renew(target, proposal, proposed.appearance());
		if (!sameAccounts && target.accountIds().equals(proposal.accountIds())) {
			target.lieUnder(this.findings.places().id(proposed.group().authority()));
		}
		return Optional.of(target.number());
	}

	/** The duplicates first, each kind by its numbers. */
	private List<DuplicateCase> inReach(List<Long> cases) {
		return cases.stream()
			.flatMap(number -> this.known.inReach(number).stream())
			.sorted(Comparator.comparing(DuplicateCase::kind).thenComparing(DuplicateCase::number))
			.toList();
	}

	/** Absorbs the double counts of its accounts. */
	private void open(Proposed proposed, long number) {
		FoundGroup group = proposed.group();
		CaseProposal proposal = proposed.proposal();
		inReach(this.known.sharing(proposal.accountIds())).forEach(other -> this.changes.absorb(other, number));
		this.changes.open(new DuplicateCase(origin(number, CaseKind.DUPLICATE, null),
				this.findings.places().id(group.authority()), proposal,
				CaseState.found(this.findings.reportId(), proposed.appearance(), group.restricted())));
	}

	/**
	 * Finds the double counts their cases, once the groups have theirs.
	 * @return the number of the case by the place of the double count in the list
	 */
	Map<Integer, Long> joinDoubleCounts() {
		Map<Integer, Long> caseOfDoubleCount = new HashMap<>();
		Iterator<Long> fresh = this.numbers.apply(unopened()).iterator();
		for (int i = 0; i < this.findings.doubleCounts().size(); i++) {
			int place = i;
			join(this.findings.doubleCounts().get(i), fresh).ifPresent(number -> caseOfDoubleCount.put(place, number));
		}
		return caseOfDoubleCount;
	}

	/** How many double counts will open a case: the first of an account that has none. */
	private int unopened() {
		Set<Long> seen = new HashSet<>();
		return (int) this.findings.doubleCounts()
			.stream()
			.filter(count -> seen.add(count.account().id().value()))
			.filter(count -> this.known.of(count.account().id().value()) == null && confirmed(count).isEmpty())
			.count();
	}

	private Optional<DuplicateCase> confirmed(FoundDoubleCount count) {
		return this.known.confirmed(count.account().id().value(), this.findings.places().id(count.authority()),
				countedTwice(count));
	}

	/**
	 * A double count joins the case of its account, else comes back to the one that was
	 * confirmed of it, or opens one.
	 */
	private Optional<Long> join(FoundDoubleCount count, Iterator<Long> fresh) {
		CaseProposal proposal = CaseProposal.of(count, this.findings.places());
		long account = count.account().id().value();
		if (this.known.of(account) == null) {
			confirmed(count)
				.ifPresent(duplicate -> this.changes.bringBack(duplicate, "case.remark.counted-twice-again"));
		}
		Long number = this.known.of(account);
		if (number == null) {
			return Optional.of(open(count, proposal, fresh.next()));
		}
		Optional<DuplicateCase> target = this.known.inReach(number);
		target
			.filter(duplicate -> duplicate.kind() == CaseKind.DOUBLE_COUNT && !this.changes.isFound(duplicate)
					&& isAbout(duplicate, count))
			.ifPresent(duplicate -> this.foundAgain.renew(duplicate, proposal, CaseAppearance.LISTED));
		return target.isEmpty() || target.get().kind() == CaseKind.DOUBLE_COUNT ? Optional.of(number)
				: Optional.empty();
	}

	private long open(FoundDoubleCount count, CaseProposal proposal, long number) {
		this.changes.open(new DuplicateCase(origin(number, CaseKind.DOUBLE_COUNT, countedTwice(count)),
				this.findings.places().id(count.authority()), proposal,
				CaseState.found(this.findings.reportId(), CaseAppearance.LISTED, false)));
		return number;
	}

	private CaseOrigin origin(long number, CaseKind kind, @Nullable CaseDoubleCount countedTwice) {
		return new CaseOrigin(number, kind, countedTwice, this.findings.reportId(), this.findings.at());
	}

	private CaseDoubleCount countedTwice(FoundDoubleCount count) {
		return new CaseDoubleCount(this.findings.places().id(count.count().organizationA()),
				this.findings.places().id(count.count().organizationB()), count.count().since());
	}

	private boolean isAbout(DuplicateCase duplicate, FoundDoubleCount count) {
		CaseDoubleCount twice = Objects.requireNonNull(duplicate.countedTwice());
		return twice.organizationA() == this.findings.places().id(count.count().organizationA())
				&& twice.organizationB() == this.findings.places().id(count.count().organizationB());
	}

	/** A group, and what a case would propose of it. */
	private record Proposed(FoundGroup group, CaseProposal proposal) {

		CaseAppearance appearance() {
			return this.group.listed() ? CaseAppearance.LISTED : CaseAppearance.OUTSIDE;
		}

	}

}
