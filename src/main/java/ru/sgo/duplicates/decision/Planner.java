package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Makes the plan from the facts; the cause only names it. First the kept account leaves
 * the other places, then it is enrolled where the child attends, and last the others are
 * deleted, so that the child is somewhere at every moment.
 */
final class Planner {

	private final String authority;

	private final List<Step> steps = new ArrayList<>();

	private Planner(String authority) {
		this.authority = authority;
	}

	/** The plan of a duplicate whose cause is known or decided. */
	static Plan plan(Candidate kept, List<Candidate> deleted, @Nullable Attendance attends, String authority) {
		Planner planner = new Planner(authority);
		if (attends != null && attends.from() != null) {
			planner.settle(kept, deleted, attends, Placement.reachable(kept, attends));
		}
		List<Integer> everythingElse = planner.soFar();
		for (Candidate candidate : deleted) {
			String responsible = Responsibility.forDeletion(candidate, authority);
			planner.steps
				.add(new Step(Act.DELETE_ACCOUNT, responsible, responsible, candidate.number(), null, everythingElse));
		}
		return new Plan(planner.steps);
	}

	/**
	 * The plan where the cause is not known: the organizations explain, then a person
	 * decides.
	 */
	static Plan askForExplanation(List<Candidate> undetermined, String authority) {
		return new Plan(undetermined.stream().map(candidate -> {
			String responsible = Responsibility.forDeletion(candidate, authority);
			return new Step(Act.EXPLAIN, responsible, responsible, candidate.number(), null, List.of());
		}).toList());
	}

	/** The dates do not tell where the one account is: the organization explains. */
	static Plan askForExplanation(Candidate account, Stay at, String authority) {
		String responsible = Responsibility.forActAt(at.organization(), at.organizationKind(), authority);
		return new Plan(
				List.of(new Step(Act.EXPLAIN, responsible, at.organization(), account.number(), null, List.of())));
	}

	/** The plan of one account counted in two organizations. */
	static Plan leave(Candidate account, Stay left, LocalDate lastDay, String authority) {
		return new Plan(Leaving.step(account, left, lastDay, authority).stream().toList());
	}

	private void settle(Candidate kept, List<Candidate> deleted, Attendance attends, LocalDate from) {
		for (Stay stay : kept.stays()) {
			boolean reaches = !StayFacts.endOrNever(stay).isBefore(from);
			boolean there = stay.organization().equals(attends.organization());
			if (reaches && stay.kind() == StayKind.REGULAR && !there) {
				leave(kept, stay, from.minusDays(1));
			}
			else if (stay.ends() == null && stay.kind() == StayKind.ATTACHED && there) {
				leave(kept, stay, from.minusDays(1));
			}
		}
		enrolmentDate(kept, deleted, attends, from)
			.ifPresent(date -> this.steps.add(new Step(Act.ENROL, responsibleAt(attends.organization(), attends.kind()),
					attends.organization(), kept.number(), date, soFar())));
	}

	private void leave(Candidate account, Stay stay, LocalDate lastDay) {
		Leaving.step(account, stay, lastDay, this.authority).ifPresent(this.steps::add);
	}

	/**
	 * Empty when the kept account is enrolled there already, as long as the others are.
	 */
	private static Optional<LocalDate> enrolmentDate(Candidate kept, List<Candidate> deleted, Attendance attends,
			LocalDate from) {
		Optional<TakenOver> theirs = TakenOver.among(deleted, attends.organization(), from);
		Optional<LocalDate> keptUntil = kept.regularStays()
			.stream()
			.filter(stay -> stay.organization().equals(attends.organization()))
			.filter(stay -> !stay.begins().equals(stay.ends()))
			.map(StayFacts::endOrNever)
			.filter(end -> !end.isBefore(from))
			.max(Comparator.naturalOrder());
		if (keptUntil.isPresent() && theirs.filter(taken -> keptUntil.get().isBefore(taken.until())).isEmpty()) {
			return Optional.empty();
		}
		return Stream.of(Optional.of(from), keptUntil, theirs.map(taken -> taken.stay().begins()))
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder());
	}

	private String responsibleAt(String organization, OrganizationKind kind) {
		return Responsibility.forActAt(Objects.requireNonNull(organization), kind, this.authority);
	}

	private List<Integer> soFar() {
		return IntStream.range(0, this.steps.size()).boxed().toList();
	}

}
