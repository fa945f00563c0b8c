package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.report.Findings;
import ru.sgo.duplicates.report.FoundDoubleCount;
import ru.sgo.duplicates.report.FoundGroup;

/**
 * One following of the cases by a run: which case takes what was found, and what becomes
 * of those that nothing was found for. Changes the cases in memory only.
 */
final class Round {

	private final Findings findings;

	private final KnownCases known;

	private final Set<Long> found = new HashSet<>();

	private final List<DuplicateCase> opened = new ArrayList<>();

	private final Chronicle chronicle;

	private final Set<Long> decidedAnew = new HashSet<>();

	private final List<FoundGroup> unopened = new ArrayList<>();

	private final Set<Long> grouped;

	Round(Findings findings, KnownCases known, Chronicle chronicle) {
		this.findings = findings;
		this.chronicle = chronicle;
		this.known = known;
		this.grouped = findings.groups()
			.stream()
			.filter(Round::makesCase)
			.flatMap(group -> group.lines().stream())
			.map(line -> line.account().id().value())
			.collect(Collectors.toSet());
	}

	/** What is only worth a look stands in the list and nowhere else. */
	static boolean makesCase(FoundGroup group) {
		return group.tier() != Tier.CHECK;
	}

	/**
	 * A group joins the oldest unclosed case that shares an account, which absorbs the
	 * others; else its accounts come back to where they were dismissed; else a case will
	 * be opened.
	 * @return the number of the case; empty while it has none
	 */
	Optional<Long> join(FoundGroup group) {
		CaseProposal proposal = CaseProposal.of(group, this.findings.places());
		List<Long> sharing = this.known.sharing(proposal.accountIds());
		List<DuplicateCase> followed = sharing.stream()
			.flatMap(number -> this.known.inReach(number).stream())
			.sorted(Comparator.comparing(DuplicateCase::kind).thenComparing(DuplicateCase::number))
			.toList();
		if (!sharing.isEmpty() && followed.size() < sharing.size()) {
			return Optional.of(sharing.get(0));
		}
		if (followed.isEmpty() || followed.get(0).kind() == CaseKind.DOUBLE_COUNT) {
			Optional<DuplicateCase> back = followed.isEmpty() ? this.known.dismissed(proposal.accountIds())
					: Optional.empty();
			back.ifPresent(this::bringBack);
			if (back.isEmpty()) {
				this.unopened.add(group);
				followed.forEach(other -> this.found.add(other.number()));
				return Optional.empty();
			}
			followed = List.of(back.get());
		}
		DuplicateCase target = followed.get(0);
		followed.stream().skip(1).forEach(other -> absorb(other, target.number()));
		update(target, proposal);
		return Optional.of(target.number());
	}

	private void bringBack(DuplicateCase dismissed) {
		dismissed.reopen("case.remark.data-changed");
		this.chronicle.tell(dismissed, "reopened");
		this.known.follow(dismissed);
	}

	/** Opens the cases of the groups that joined none, numbered in their order. */
	void giveNumbers(IntFunction<List<Long>> numbers, Map<Integer, Long> caseOfGroup) {
		List<Long> fresh = numbers.apply(this.unopened.size());
		for (int i = 0; i < this.unopened.size(); i++) {
			FoundGroup group = this.unopened.get(i);
			long number = fresh.get(i);
			CaseProposal proposal = CaseProposal.of(group, this.findings.places());
			this.known.sharing(proposal.accountIds())
				.stream()
				.flatMap(shared -> this.known.inReach(shared).stream())
				.forEach(doubleCount -> absorb(doubleCount, number));
			open(new DuplicateCase(number, CaseKind.DUPLICATE, this.findings.places().id(group.authority()), null,
					CaseStatus.FOUND, proposal, null, CaseNotes.opened(this.findings.reportId())));
			caseOfGroup.put(group.number(), number);
		}
	}

	/** A double count joins the case of its account, or opens one. */
	Optional<Long> join(FoundDoubleCount count, IntFunction<List<Long>> numbers) {
		CaseProposal proposal = CaseProposal.of(count, this.findings.places());
		Long number = this.known.of(count.account().id().value());
		if (number == null) {
			long fresh = numbers.apply(1).get(0);
			open(new DuplicateCase(fresh, CaseKind.DOUBLE_COUNT, this.findings.places().id(count.authority()),
					new CountedTwice(this.findings.places().id(count.count().organizationA()),
							this.findings.places().id(count.count().organizationB()), count.count().since()),
					CaseStatus.FOUND, proposal, null, CaseNotes.opened(this.findings.reportId())));
			return Optional.of(fresh);
		}
		Optional<DuplicateCase> target = this.known.inReach(number);
		target.filter(one -> one.kind() == CaseKind.DOUBLE_COUNT && !this.found.contains(number) && isAbout(one, count))
			.ifPresent(one -> update(one, proposal));
		return target.isEmpty() || target.get().kind() == CaseKind.DOUBLE_COUNT ? Optional.of(number)
				: Optional.empty();
	}

	private boolean isAbout(DuplicateCase one, FoundDoubleCount count) {
		CountedTwice twice = Objects.requireNonNull(one.countedTwice());
		return twice.organizationA() == this.findings.places().id(count.count().organizationA())
				&& twice.organizationB() == this.findings.places().id(count.count().organizationB());
	}

	private void open(DuplicateCase fresh) {
		this.opened.add(fresh);
		this.known.own(fresh);
		this.chronicle.tell(fresh, "opened");
	}

	private void absorb(DuplicateCase other, long into) {
		this.found.add(other.number());
		this.decidedAnew.add(other.number());
		other.absorb(into);
		this.known.release(other);
		this.chronicle.tell(other, "absorbed", String.valueOf(into));
	}

	private void update(DuplicateCase target, CaseProposal proposal) {
		this.found.add(target.number());
		target.seenBy(this.findings.reportId());
		if (target.isDecided()) {
			if (hasNewAccounts(target, proposal) || lostItsKeeper(target) || isSplit(target, proposal)) {
				takeBack(target, "case.remark.accounts-changed");
				propose(target, proposal);
			}
			return;
		}
		if (onlyPeriodIsNarrower(target, proposal) || target.proposal().equals(proposal)) {
			return;
		}
		boolean another = !Objects.equals(target.proposal().keep(), proposal.keep())
				|| !target.accountIds().equals(proposal.accountIds());
		propose(target, proposal);
		if (another) {
			this.chronicle.tell(target, "proposal-changed");
		}
	}

	private void propose(DuplicateCase target, CaseProposal proposal) {
		this.known.release(target);
		target.propose(proposal);
		this.known.own(target);
	}

	private static boolean hasNewAccounts(DuplicateCase target, CaseProposal proposal) {
		Map<Long, String> known = target.proposal()
			.accounts()
			.stream()
			.collect(Collectors.toMap(CaseAccount::id, CaseAccount::fingerprint));
		return proposal.accounts().stream().anyMatch(account -> !account.fingerprint().equals(known.get(account.id())));
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
			.noneMatch(account -> this.findings.considered().contains(account) || this.known.isDeleted(account));
	}

	private static Set<Long> missing(DuplicateCase target, CaseProposal proposal) {
		Set<Long> missing = new HashSet<>(target.accountIds());
		missing.removeAll(proposal.accountIds());
		return missing;
	}

	/** The unclosed cases in reach for which the run has found nothing. */
	List<DuplicateCase> notFound() {
		return this.known.inReach()
			.stream()
			.filter(one -> one.status().isUnclosed() && !this.found.contains(one.number()))
			.toList();
	}

	/** Applies what the proof says of a case that has left the list. */
	void conclude(DuplicateCase one, Proof.Conclusion conclusion) {
		one.seenBy(this.findings.reportId());
		if (conclusion instanceof Proof.Conclusion.Proved proved) {
			one.confirm(this.findings.at());
			this.chronicle.tell(one, proved.byItself() ? "healed" : "confirmed");
			if (proved.byItself()) {
				this.decidedAnew.add(one.number());
			}
		}
		else if (conclusion instanceof Proof.Conclusion.DecideAnew anew) {
			takeBack(one, anew.why());
		}
		else if (conclusion instanceof Proof.Conclusion.Stays stays) {
			one.remark(stays.why());
		}
	}

	private void takeBack(DuplicateCase one, String why) {
		this.decidedAnew.add(one.number());
		one.findAgain(why);
		this.chronicle.tell(one, "found-again", why);
	}

	Findings findings() {
		return this.findings;
	}

	List<DuplicateCase> existing() {
		return List.copyOf(this.known.inReach());
	}

	List<DuplicateCase> opened() {
		return this.opened;
	}

	Stream<DuplicateCase> all() {
		return Stream.concat(this.known.inReach().stream(), this.opened.stream());
	}

	/** The cases of which the tasks given out hold no longer. */
	List<DuplicateCase> decidedAnew() {
		return this.decidedAnew.stream().flatMap(number -> this.known.inReach(number).stream()).toList();
	}

	int count(CaseStatus status) {
		return (int) all().filter(one -> one.status() == status).count();
	}

}
