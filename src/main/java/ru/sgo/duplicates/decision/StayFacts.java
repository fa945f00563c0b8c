package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/** The stays of the account to keep, seen from the arrival of the account to delete. */
final class StayFacts {

	private StayFacts() {
	}

	/** Only what had begun when the other account appeared tells why it appeared. */
	static Stream<Stay> begunBy(Candidate kept, Stay arrival) {
		return kept.stays().stream().filter(stay -> !stay.begins().isAfter(arrival.begins()));
	}

	/** In the same organization, and not ended before the arrival. */
	static Stream<Stay> togetherWith(Candidate kept, Stay arrival) {
		return begunBy(kept, arrival).filter(stay -> stay.organization().equals(arrival.organization()))
			.filter(stay -> !endOrNever(stay).isBefore(arrival.begins()));
	}

	static Stream<Stay> regularElsewhere(Candidate kept, Stay arrival) {
		return begunBy(kept, arrival).filter(stay -> stay.kind() == StayKind.REGULAR)
			.filter(stay -> !stay.organization().equals(arrival.organization()));
	}

	static LocalDate endOrNever(Stay stay) {
		return (stay.ends() != null) ? stay.ends() : LocalDate.MAX;
	}

}
