package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
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

	/**
	 * How far the cases have come, as a bar.
	 *
	 * @param x where the part begins, in percent
	 * @param width in percent
	 */
	public record Part(CaseStatus status, long cases, double x, double width) {
	}

	/** The states in which there are cases, side by side. */
	public List<Part> parts() {
		long all = this.tallies.stream().mapToLong(Cases.Tally::cases).sum();
		List<Part> parts = new ArrayList<>();
		double x = 0;
		for (CaseStatus status : statuses()) {
			double width = 100.0 * of(status) / all;
			if (width > 0) {
				parts.add(new Part(status, of(status), x, width));
				x += width;
			}
		}
		return parts;
	}

	public boolean isEmpty() {
		return this.tallies.isEmpty();
	}

}
