package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;

/**
 * The accounts of a child in the order in which they appeared. Whichever is kept, it is
 * the first that was not left in time.
 *
 * @param first the one whose attendance begins first; of two that begin on one day the
 * kept one
 */
record Arrivals(Candidate first, List<Candidate> later) {

	static Arrivals of(Candidate kept, List<Candidate> deleted) {
		List<Candidate> all = Stream.concat(Stream.of(kept), deleted.stream()).toList();
		Candidate first = all.stream()
			.filter(candidate -> !candidate.attendance().isEmpty())
			.min(Comparator.comparing(candidate -> candidate.attendance().get(0).begins()))
			.orElse(kept);
		return new Arrivals(first, all.stream().filter(candidate -> candidate != first).toList());
	}

	/** The arrival d: the first day of a later account, or {@code LocalDate.MAX}. */
	LocalDate arrived() {
		return this.later.stream()
			.flatMap(candidate -> candidate.attendance().stream())
			.map(Stay::begins)
			.min(Comparator.naturalOrder())
			.orElse(LocalDate.MAX);
	}

	/** The stays of all accounts. */
	List<Stay> stays() {
		return Stream.concat(Stream.of(this.first), this.later.stream())
			.flatMap(candidate -> candidate.attendance().stream())
			.toList();
	}

}
