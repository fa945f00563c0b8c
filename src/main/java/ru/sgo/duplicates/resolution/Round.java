package ru.sgo.duplicates.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ru.sgo.duplicates.report.Findings;

/**
 * One following of the cases by a run: what becomes of each, and what is told of it.
 * Changes the cases in memory only.
 */
final class Round {

	private final Findings findings;

	private final KnownCases known;

	private final Chronicle chronicle;

	private final Set<Long> found = new HashSet<>();

	private final List<DuplicateCase> opened = new ArrayList<>();

	private final Set<Long> decidedAnew = new HashSet<>();

	Round(Findings findings, KnownCases known, Chronicle chronicle) {
		this.findings = findings;
		this.known = known;
		this.chronicle = chronicle;
	}

	void open(DuplicateCase fresh) {
		this.opened.add(fresh);
		this.known.own(fresh);
		this.chronicle.tell(fresh, "opened");
	}

	void bringBack(DuplicateCase closed, String why) {
		closed.reopen(why);
		this.chronicle.tell(closed, "reopened");
		this.known.follow(closed);
	}

	void absorb(DuplicateCase other, long into) {
		find(other);
		this.decidedAnew.add(other.number());
		other.absorb(into);
		this.known.release(other);
		this.chronicle.tell(other, "absorbed", String.valueOf(into));
	}

	/** It is on the list again, so that nothing has to be proved of it. */
	void find(DuplicateCase one) {
		this.found.add(one.number());
	}

	boolean isFound(DuplicateCase one) {
		return this.found.contains(one.number());
	}

	void propose(DuplicateCase one, CaseProposal proposal) {
		this.known.release(one);
		one.propose(proposal);
		this.known.own(one);
	}

	/**
	 * Proposes another account to keep, or other accounts, before anybody has decided.
	 */
	void proposeOtherwise(DuplicateCase one, CaseProposal proposal) {
		propose(one, proposal);
		this.chronicle.tell(one, "proposal-changed");
	}

	/** What was decided holds no longer. */
	void takeBack(DuplicateCase one, String why) {
		this.decidedAnew.add(one.number());
		one.findAgain(why);
		this.chronicle.tell(one, "found-again", why);
	}

	/** The unclosed cases in reach for which the run has found nothing. */
	List<DuplicateCase> notFound() {
		return this.known.inReach().stream().filter(one -> one.status().isUnclosed() && !isFound(one)).toList();
	}

	/** Applies what the proof says of a case that has left the list. */
	void conclude(DuplicateCase one, Proof.Conclusion conclusion) {
		one.seenBy(this.findings.reportId());
		one.appear(Appearance.UNFINISHED);
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

	Findings findings() {
		return this.findings;
	}

	List<DuplicateCase> existing() {
		return List.copyOf(this.known.inReach());
	}

	List<DuplicateCase> opened() {
		return this.opened;
	}

	private Stream<DuplicateCase> all() {
		return Stream.concat(this.known.inReach().stream(), this.opened.stream());
	}

	/** The cases of which the tasks given out hold no longer. */
	List<DuplicateCase> decidedAnew() {
		return this.decidedAnew.stream().flatMap(number -> this.known.inReach(number).stream()).toList();
	}

	/** Leaves aside what only administrators may see. */
	int count(Predicate<DuplicateCase> which) {
		return (int) all().filter(one -> !one.isRestricted()).filter(which).count();
	}

}
