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
final class RunChanges {

	private final Findings findings;

	private final RunCases known;

	private final RunEvents events;

	private final Set<Long> found = new HashSet<>();

	private final List<DuplicateCase> opened = new ArrayList<>();

	private final Set<Long> decidedAnew = new HashSet<>();

	RunChanges(Findings findings, RunCases known, RunEvents events) {
		this.findings = findings;
		this.known = known;
		this.events = events;
	}

	void open(DuplicateCase fresh) {
		this.opened.add(fresh);
		this.known.own(fresh);
		this.events.tell(fresh, CaseEventKind.OPENED);
	}

	void bringBack(DuplicateCase closed, String why) {
		closed.reopen(why);
		this.events.tell(closed, CaseEventKind.REOPENED);
		this.known.follow(closed);
	}

	void absorb(DuplicateCase other, long into) {
		find(other);
		this.decidedAnew.add(other.number());
		other.absorb(into);
		this.known.release(other);
		this.events.tell(other, CaseEventKind.ABSORBED, String.valueOf(into));
	}

	/** It is on the list again, so that nothing has to be proved of it. */
	void find(DuplicateCase duplicate) {
		this.found.add(duplicate.number());
	}

	boolean isFound(DuplicateCase duplicate) {
		return this.found.contains(duplicate.number());
	}

	void propose(DuplicateCase duplicate, CaseProposal proposal) {
		this.known.release(duplicate);
		duplicate.propose(proposal);
		this.known.own(duplicate);
	}

	/**
	 * Proposes another account to keep, or other accounts, before anybody has decided.
	 */
	void proposeOtherwise(DuplicateCase duplicate, CaseProposal proposal) {
		propose(duplicate, proposal);
		this.events.tell(duplicate, CaseEventKind.PROPOSAL_CHANGED);
	}

	/** What was decided holds no longer. */
	void takeBack(DuplicateCase duplicate, String why) {
		this.decidedAnew.add(duplicate.number());
		duplicate.findAgain(why);
		this.events.tell(duplicate, CaseEventKind.FOUND_AGAIN, why);
	}

	/** The unclosed cases in reach for which the run has found nothing. */
	List<DuplicateCase> notFound() {
		return this.known.inReach()
			.stream()
			.filter(duplicate -> duplicate.status().isUnclosed() && !isFound(duplicate))
			.toList();
	}

	/** Applies what the proof says of a case that has left the list. */
	void conclude(DuplicateCase duplicate, RunProof.Conclusion conclusion) {
		duplicate.seenBy(this.findings.reportId());
		duplicate.appear(CaseAppearance.UNFINISHED);
		if (conclusion instanceof RunProof.Conclusion.Proved proved) {
			duplicate.confirm(this.findings.at());
			this.events.tell(duplicate, event(proved));
			if (proved.byItself()) {
				this.decidedAnew.add(duplicate.number());
			}
		}
		else if (conclusion instanceof RunProof.Conclusion.DecideAnew anew) {
			takeBack(duplicate, anew.why());
		}
		else if (conclusion instanceof RunProof.Conclusion.Stays stays) {
			duplicate.remark(stays.why());
		}
	}

	private static CaseEventKind event(RunProof.Conclusion.Proved proved) {
		if (proved.byLists()) {
			return CaseEventKind.CONFIRMED_BY_LISTS;
		}
		return proved.byItself() ? CaseEventKind.HEALED : CaseEventKind.CONFIRMED;
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
		return (int) all().filter(duplicate -> !duplicate.isRestricted()).filter(which).count();
	}

}
