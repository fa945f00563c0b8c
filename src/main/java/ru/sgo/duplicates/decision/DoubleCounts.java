package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Finds where one account is counted twice in a period, and how it is put right. The
 * earlier stay is the one to leave: the child is where it came later. A stay of a single
 * day was taken back, an attachment that has ended is put right already; neither counts.
 */
public final class DoubleCounts {

	private final Candidate account;

	private final List<Stay> stays;

	private final String authority;

	private DoubleCounts(Candidate account, String authority) {
		this.account = account;
		this.stays = account.stays()
			.stream()
			.filter(stay -> stay.organizationKind().countsInHeadcount())
			.filter(stay -> !stay.begins().equals(stay.ends()))
			.toList();
		this.authority = authority;
	}

	/**
	 * The double counts of one account whose stays meet the period, both ends included;
	 * the same two organizations are told once.
	 * @param authority the code of the authority
	 */
	public static List<DoubleCount> of(Candidate account, LocalDate from, LocalDate to, String authority) {
		return new DoubleCounts(account, authority).between(from, to);
	}

	private List<DoubleCount> between(LocalDate from, LocalDate to) {
		List<Stay> met = this.stays.stream().filter(stay -> stay.meets(from, to)).toList();
		Map<List<String>, DoubleCount> found = new LinkedHashMap<>();
		for (int i = 0; i < met.size(); i++) {
			for (int j = i + 1; j < met.size(); j++) {
				pair(met.get(i), met.get(j)).ifPresent(
						count -> found.putIfAbsent(List.of(count.organizationA(), count.organizationB()), count));
			}
		}
		return List.copyOf(found.values());
	}

	private Optional<DoubleCount> pair(Stay earlier, Stay later) {
		if (Meeting.toldEnd(this.account, earlier).isBefore(later.begins())) {
			return Optional.empty();
		}
		if (!earlier.organization().equals(later.organization())) {
			boolean bothEnrolled = earlier.kind() == StayKind.REGULAR && later.kind() == StayKind.REGULAR;
			return bothEnrolled ? Optional.of(enrolledTwice(earlier, later)) : Optional.empty();
		}
		Stay attached = (earlier.kind() == StayKind.ATTACHED) ? earlier : later;
		if (earlier.kind() == later.kind() || attached.ends() != null) {
			return Optional.empty();
		}
		return Optional.of(count(DoubleCount.Kind.ATTACHED, attached, later, List.of(),
				Planner.leave(this.account, attached, later.begins().minusDays(1), this.authority)));
	}

	private DoubleCount enrolledTwice(Stay left, Stay later) {
		DoubleCount.Kind kind = later.begins().equals(left.ends()) ? DoubleCount.Kind.SAME_DATE
				: DoubleCount.Kind.OVERLAP;
		if (staysLongest(left)) {
			Reason look = Reason.of("look.stayed-longer").place(left.organization()).place(later.organization());
			return count(kind, left, later, List.of(look),
					Planner.askForExplanation(this.account, later, this.authority));
		}
		List<Reason> look = new ArrayList<>();
		if (!left.begins().isBefore(later.begins())) {
			look.add(Reason.of("look.before-enrolment").place(left.organization()).day(left.begins()));
		}
		if (SummerOverlap.is(left, later)) {
			look.add(SummerOverlap.reason(left));
		}
		return count(kind, left, later, look,
				Planner.leave(this.account, left, firstElsewhere(left).minusDays(1), this.authority));
	}

	/** Leaving it would leave the child nowhere: the others ended before. */
	private boolean staysLongest(Stay left) {
		return others(left).map(StayFacts::endOrNever).allMatch(StayFacts.endOrNever(left)::isAfter);
	}

	/** The first day counted twice with this stay, whatever the other place. */
	private LocalDate firstElsewhere(Stay left) {
		return others(left).filter(stay -> !stay.begins().isBefore(left.begins()))
			.filter(stay -> !StayFacts.endOrNever(left).isBefore(stay.begins()))
			.map(Stay::begins)
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	private Stream<Stay> others(Stay left) {
		return this.stays.stream()
			.filter(stay -> stay.kind() == StayKind.REGULAR && !stay.organization().equals(left.organization()));
	}

	private DoubleCount count(DoubleCount.Kind kind, Stay left, Stay later, List<Reason> look, Plan plan) {
		List<Reason> reasons = new ArrayList<>();
		reasons.add(Reason.of("double-count." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.place(left.organization())
			.place(later.organization())
			.day(later.begins()));
		reasons.addAll(look);
		return new DoubleCount(this.account.number(), kind, left.organization(), later.organization(), later.begins(),
				look.isEmpty() ? Certainty.CLEAR : Certainty.LOOK, reasons, plan);
	}

}
