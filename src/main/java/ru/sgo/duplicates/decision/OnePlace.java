package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * The plan by which an account counted in two organizations stays in the one of them
 * where the child attends, as a person says. The dates alone propose the later one
 * ({@link DoubleCounts}); this holds for either.
 */
public final class OnePlace {

	private final Candidate account;

	private final List<Stay> kept;

	private final String authority;

	private OnePlace(Candidate account, String attends, String authority) {
		this.account = account;
		this.kept = regular(account, attends);
		this.authority = authority;
	}

	/**
	 * The other organization is left on the day before the child came to where it
	 * attends, or, where it came later than that, on its first day there, which takes
	 * that stay back. Where the child would then be nowhere it is enrolled again.
	 * @param attends the code of the organization where the child attends
	 * @param left the code of the other
	 * @param authority the code of the authority
	 * @return without steps when the two do not overlap any more
	 */
	public static Plan plan(Candidate account, String attends, String left, String authority) {
		return new OnePlace(account, attends, authority).leave(regular(account, left));
	}

	private Plan leave(List<Stay> others) {
		List<Step> steps = new ArrayList<>();
		LocalDate until = LocalDate.MIN;
		for (Stay other : others.stream().filter(this::overlaps).toList()) {
			Leaving.step(this.account, other, lastDay(other), this.authority).ifPresent(steps::add);
			until = latest(until, StayFacts.endOrNever(other));
		}
		LocalDate keptUntil = this.kept.stream()
			.map(StayFacts::endOrNever)
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.MAX);
		if (keptUntil.isBefore(until)) {
			Stay last = this.kept.get(this.kept.size() - 1);
			steps.add(new Step(Act.ENROL,
					Responsibility.forActAt(last.organization(), last.organizationKind(), this.authority),
					last.organization(), this.account.number(), keptUntil,
					IntStream.range(0, steps.size()).boxed().toList(), List.of(new Stay(last.organization(),
							last.organizationKind(), StayKind.REGULAR, keptUntil, null))));
		}
		return new Plan(steps);
	}

	private boolean overlaps(Stay other) {
		return this.kept.stream().anyMatch(stay -> stay.meets(other.begins(), StayFacts.endOrNever(other)));
	}

	private LocalDate lastDay(Stay other) {
		return this.kept.stream()
			.filter(stay -> stay.meets(other.begins(), StayFacts.endOrNever(other)))
			.map(Stay::begins)
			.min(Comparator.naturalOrder())
			.orElseThrow()
			.minusDays(1);
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static List<Stay> regular(Candidate account, String organization) {
		return account.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.REGULAR && stay.organization().equals(organization))
			.filter(stay -> !stay.begins().equals(stay.ends()))
			.toList();
	}

}
