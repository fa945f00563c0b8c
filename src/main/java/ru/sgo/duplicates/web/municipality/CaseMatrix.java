package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.List;

import ru.sgo.duplicates.decision.Cause;
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
		return this.tallies.stream()
			.filter(tally -> tally.cause() == cause && tally.status() == status)
			.mapToLong(Cases.Tally::cases)
			.sum();
	}

	public long of(CaseStatus status) {
		return this.tallies.stream().filter(tally -> tally.status() == status).mapToLong(Cases.Tally::cases).sum();
	}

	public boolean isEmpty() {
		return this.tallies.isEmpty();
	}

}
