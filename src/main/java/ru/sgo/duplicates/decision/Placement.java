package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * Where the child attends and since when, as the plan takes it: as a person says, else
 * where the accounts to delete are now, since they arrived, unless the kept account's own
 * last enrolment is the later one. An account that was only attached tells nothing of
 * where the child is enrolled.
 */
final class Placement {

	private static final Comparator<Stay> LATER = Comparator.comparing(StayFacts::endOrNever)
		.thenComparing(Stay::begins);

	private Placement() {
	}

	/**
	 * Where the child attends, with its first day; empty when it was never enrolled.
	 */
	static Optional<Attendance> of(Candidate kept, List<Candidate> deleted, @Nullable Attendance said) {
		if (said != null) {
			return Optional.of((said.from() != null) ? said
					: new Attendance(said.organization(), said.kind(), arrivalAt(said.organization(), deleted)));
		}
		Optional<Stay> theirs = deleted.stream()
			.flatMap(candidate -> candidate.latestEnrolment().stream())
			.max(LATER.thenComparing(Stay::organization, CodeOrder.INSTANCE.reversed()));
		Optional<Stay> own = kept.latestEnrolment()
			.filter(stay -> theirs.isEmpty() || isLaterElsewhere(stay, theirs.get()));
		return own.map(stay -> since(stay, latest(stay.begins(), arrivalAt(stay.organization(), deleted))))
			.or(() -> theirs.map(stay -> since(stay, theirDay(stay, kept, deleted))));
	}

	private static boolean isLaterElsewhere(Stay own, Stay theirs) {
		return LATER.compare(own, theirs) > 0 && !own.organization().equals(theirs.organization());
	}

	/** Their arrival, unless the kept account has been elsewhere since. */
	private static @Nullable LocalDate theirDay(Stay stay, Candidate kept, List<Candidate> deleted) {
		LocalDate arrival = arrivalAt(stay.organization(), deleted);
		boolean elsewhereSince = arrival != null
				&& inTheWay(kept, stay.organization(), arrival).filter(own -> own.begins().isBefore(stay.begins()))
					.isPresent();
		return elsewhereSince ? stay.begins() : arrival;
	}

	private static Attendance since(Stay stay, @Nullable LocalDate from) {
		return new Attendance(stay.organization(), stay.organizationKind(), from);
	}

	private static LocalDate latest(LocalDate begun, @Nullable LocalDate arrival) {
		return (arrival != null && arrival.isAfter(begun)) ? arrival : begun;
	}

	/**
	 * The earliest arrival among the accounts to delete that are there, else among all.
	 */
	private static @Nullable LocalDate arrivalAt(String organization, List<Candidate> deleted) {
		Comparator<LocalDate> earliest = Comparator.naturalOrder();
		return deleted.stream()
			.filter(candidate -> candidate.latestEnrolment()
				.map(Stay::organization)
				.filter(organization::equals)
				.isPresent())
			.map(candidate -> candidate.regularStays().get(0).begins())
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
		return inTheWay(kept, attends.organization(), from).map(stay -> stay.begins().plusDays(1)).orElse(from);
	}

	/** The kept account's enrolment elsewhere that begins on the day or after it. */
	static Optional<Stay> inTheWay(Candidate kept, String organization, LocalDate from) {
		return kept.regularStays()
			.stream()
			.filter(stay -> !stay.organization().equals(organization))
			.filter(stay -> !stay.begins().isBefore(from))
			.max(Comparator.comparing(Stay::begins));
	}

}
