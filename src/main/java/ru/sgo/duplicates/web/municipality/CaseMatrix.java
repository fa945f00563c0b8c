package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.Cases;

/** How many cases there are, by cause and by state. */
record CaseMatrix(List<Cases.Tally> tallies) {

	/** The causes that occur, in the order of the source document. */
	public List<Cause> causes() {
		return Arrays.stream(Cause.values())
			.filter(cause -> this.tallies.stream().anyMatch(tally -> tally.cause() == cause))
			.toList();
	}

	/** The states in the order in which a case walks through them. */
	public List<CaseStatus> statuses() {
		return List.of(CaseStatus.values());
	}

	public long of(Cause cause, CaseStatus status) {
		return sum(tally -> tally.cause() == cause && tally.status() == status && !tally.lawful());
	}

	public long of(CaseStatus status) {
		return sum(tally -> tally.status() == status && !tally.lawful());
	}

	/** Those of a cause that are left as they are for a time. */
	public long lawful(Cause cause) {
		return sum(tally -> tally.cause() == cause && tally.lawful());
	}

	/** Those that are left as they are for a time, in no other state. */
	public long lawful() {
		return sum(Cases.Tally::lawful);
	}

	/** Those of which the term is over, so that the next run will find them again. */
	public long lawfulOver() {
		return sum(Cases.Tally::lawfulOver);
	}

	/** Those that wait for a decision and are so certain. */
	public long toDecide(Certainty certainty) {
		return sum(tally -> tally.status() == CaseStatus.FOUND && tally.certainty() == certainty);
	}

	public long unclosed() {
		return sum(tally -> tally.status().isUnclosed());
	}

	/** The unclosed ones that the last run that followed them has seen so. */
	public long unclosed(CaseAppearance appearance) {
		return sum(tally -> tally.status().isUnclosed() && tally.appearance() == appearance);
	}

	public long total() {
		return sum(tally -> true);
	}

	/** Those of which somebody has decided something. */
	public long decided() {
		return total() - of(CaseStatus.FOUND);
	}

	public boolean isEmpty() {
		return this.tallies.isEmpty();
	}

	private long sum(Predicate<Cases.Tally> which) {
		return this.tallies.stream().filter(which).mapToLong(Cases.Tally::cases).sum();
	}

}
