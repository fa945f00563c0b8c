package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Where the child attends and since when, as the plan takes it: as a person says, else
 * where the account to delete is now, since it arrived. An account that was only attached
 * tells nothing of where the child is enrolled.
 */
final class Placement {

	private Placement() {
	}

	/**
	 * Where the child attends, with its first day; empty when only the kept account
	 * knows.
	 */
	static Optional<Attendance> of(List<Candidate> deleted, @Nullable Attendance said) {
		if (said != null) {
			return Optional.of((said.from() != null) ? said
					: new Attendance(said.organization(), said.kind(), arrivalAt(said.organization(), deleted)));
		}
		return deleted.stream()
			.filter(candidate -> !candidate.onlyAttached())
			.max(Comparator.comparing(Placement::arrived).thenComparing(Candidate.BY_NUMBER.reversed()))
			.flatMap(Candidate::latest)
			.map(stay -> new Attendance(stay.organization(), stay.organizationKind(),
					arrivalAt(stay.organization(), deleted)));
	}

	/**
	 * The earliest arrival among the accounts to delete that are there, else among all.
	 */
	private static @Nullable LocalDate arrivalAt(String organization, List<Candidate> deleted) {
		Comparator<LocalDate> earliest = Comparator.naturalOrder();
		return deleted.stream()
			.filter(candidate -> !candidate.onlyAttached())
			.filter(candidate -> candidate.latest().map(Stay::organization).filter(organization::equals).isPresent())
			.map(Placement::arrived)
			.min(earliest)
			.or(() -> deleted.stream()
				.flatMap(candidate -> candidate.arrival().stream())
				.map(Stay::begins)
				.min(earliest))
			.orElse(null);
	}

	/**
	 * The first day on which the kept account can be enrolled: a day that lies before one
	 * of its own enrolments elsewhere cannot be reached by a withdrawal on the day
	 * before.
	 */
	static LocalDate reachable(Candidate kept, Attendance attends) {
		LocalDate from = Objects.requireNonNull(attends.from());
		return inTheWay(kept, attends).map(stay -> stay.begins().plusDays(1)).orElse(from);
	}

	/** The kept account's enrolment elsewhere that begins on the day or after it. */
	static Optional<Stay> inTheWay(Candidate kept, Attendance attends) {
		LocalDate from = Objects.requireNonNull(attends.from());
		return kept.regularStays()
			.stream()
			.filter(stay -> !stay.organization().equals(attends.organization()))
			.filter(stay -> !stay.begins().isBefore(from))
			.max(Comparator.comparing(Stay::begins));
	}

	private static LocalDate arrived(Candidate candidate) {
		return candidate.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.REGULAR)
			.findFirst()
			.orElseThrow()
			.begins();
	}

}
