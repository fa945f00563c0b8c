package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/** Finds where one account is counted twice in a period, and how it is put right. */
public final class DoubleCounts {

	private DoubleCounts() {
	}

	/**
	 * The double counts of one account whose days lie in the period, both ends included.
	 * @param authority the code of the authority
	 */
	public static List<DoubleCount> of(Candidate account, LocalDate from, LocalDate to, String authority) {
		List<Stay> stays = account.stays()
			.stream()
			.filter(stay -> stay.organizationKind().countsInHeadcount())
			.toList();
		List<DoubleCount> found = new ArrayList<>();
		for (int i = 0; i < stays.size(); i++) {
			for (int j = i + 1; j < stays.size(); j++) {
				pair(account, stays.get(i), stays.get(j), authority).filter(count -> meets(count, stays, from, to))
					.ifPresent(found::add);
			}
		}
		return found;
	}

	private static boolean meets(DoubleCount count, List<Stay> stays, LocalDate from, LocalDate to) {
		return !count.since().isAfter(to) && stays.stream()
			.filter(stay -> stay.organization().equals(count.organizationA())
					|| stay.organization().equals(count.organizationB()))
			.filter(stay -> stay.meets(count.since(), count.since()))
			.allMatch(stay -> stay.meets(from, to));
	}

	/**
	 * The earlier stay is the one to leave: the child is where it came later. An
	 * attachment of a single day is one that was taken back.
	 */
	private static Optional<DoubleCount> pair(Candidate account, Stay earlier, Stay later, String authority) {
		if (StayFacts.endOrNever(earlier).isBefore(later.begins())) {
			return Optional.empty();
		}
		boolean together = earlier.organization().equals(later.organization());
		if (together && earlier.kind() != later.kind()) {
			Stay attached = (earlier.kind() == StayKind.ATTACHED) ? earlier : later;
			boolean onlyOneDay = attached.begins().equals(attached.ends());
			return onlyOneDay ? Optional.empty() : Optional
				.of(count(account, DoubleCount.Kind.ATTACHED, attached, later, later.begins(), authority));
		}
		if (together || earlier.kind() == StayKind.ATTACHED || later.kind() == StayKind.ATTACHED) {
			return Optional.empty();
		}
		DoubleCount.Kind kind = later.begins().equals(earlier.ends()) ? DoubleCount.Kind.SAME_DATE
				: DoubleCount.Kind.OVERLAP;
		return Optional.of(count(account, kind, earlier, later, later.begins(), authority));
	}

	private static DoubleCount count(Candidate account, DoubleCount.Kind kind, Stay left, Stay later, LocalDate since,
			String authority) {
		Reason reason = Reason.of("double-count." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
			.place(left.organization())
			.place(later.organization())
			.day(since);
		List<Reason> reasons = new ArrayList<>(List.of(reason));
		boolean tooEarly = !left.begins().isBefore(since);
		if (tooEarly && kind != DoubleCount.Kind.ATTACHED) {
			reasons.add(Reason.of("look.before-enrolment").place(left.organization()).day(left.begins()));
		}
		return new DoubleCount(account.number(), kind, left.organization(), later.organization(), since,
				(reasons.size() == 1) ? Certainty.CLEAR : Certainty.LOOK, reasons,
				Planner.leave(account, left, since.minusDays(1), authority));
	}

}
