package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import ru.sgo.duplicates.history.Completion;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/** Carries out a plan on the accounts of one child, as the organizations would. */
final class Simulation {

	private final Map<String, Candidate> living = new TreeMap<>();

	Simulation(Collection<Candidate> accounts) {
		accounts.forEach(account -> this.living.put(account.number(), account));
	}

	Collection<Candidate> living() {
		return this.living.values();
	}

	/** Whether some account shows the child enrolled anywhere. */
	boolean childIsSomewhere() {
		return this.living.values()
			.stream()
			.flatMap(account -> account.regularStays().stream())
			.anyMatch(Simulation::isOpen);
	}

	void carryOut(Step step) {
		Candidate account = Objects.requireNonNull(this.living.get(step.account()), "deleted already");
		switch (step.act()) {
			case WITHDRAW -> end(account, step, StayKind.REGULAR, MovementKind.WITHDRAWAL);
			case DETACH -> end(account, step, StayKind.ATTACHED, MovementKind.DETACHMENT);
			case CORRECT_WITHDRAWAL -> correct(account, step);
			case CORRECT_ENROLMENT -> correctEnrolment(account, step);
			case ENROL, ATTACH -> takeOver(account, step);
			case DELETE_ACCOUNT -> this.living.remove(account.number());
			case EXPLAIN, CLARIFY -> {
			}
		}
	}

	private void end(Candidate account, Step step, StayKind kind, MovementKind movement) {
		Stay open = stay(account, step, kind).filter(Simulation::isOpen).orElseThrow();
		write(account, account.movements(), movement(open, movement, date(step)));
	}

	private void correct(Candidate account, Step step) {
		Stay wrong = stay(account, step, StayKind.REGULAR).filter(stay -> !isOpen(stay)).orElseThrow();
		List<Movement> right = account.movements()
			.stream()
			.filter(movement -> movement.kind() != MovementKind.WITHDRAWAL
					|| !movement.organization().equals(wrong.organization()) || !movement.date().equals(wrong.ends()))
			.toList();
		write(account, right, movement(wrong, MovementKind.WITHDRAWAL, date(step)));
	}

	/** The kept account gets the documents that it lacks for the stays. */
	private void takeOver(Candidate account, Step step) {
		List<Movement> all = new ArrayList<>(account.movements());
		step.stays().forEach(stay -> all.addAll(Completion.lacking(all, stay)));
		write(account, all);
	}

	/** What begins on another day, before or after the step's, begins on that day. */
	private void correctEnrolment(Candidate account, Step step) {
		LocalDate right = date(step);
		List<Stay> there = account.attendance().stream().filter(stay -> stay.organization().equals(step.at())).toList();
		LocalDate until = there.stream()
			.filter(stay -> stay.begins().equals(right))
			.map(StayFacts::endOrNever)
			.findFirst()
			.orElse(right);
		Stay wrong = there.stream()
			.filter(stay -> !stay.begins().equals(right) && stay.meets(right, until))
			.findFirst()
			.or(() -> there.stream().filter(stay -> stay.begins().isAfter(right)).findFirst())
			.orElseThrow();
		List<Movement> others = new ArrayList<>(account.movements());
		others.removeIf(movement -> movement.equals(movement(wrong, MovementKind.ENROLMENT, wrong.begins())));
		write(account, others, movement(wrong, MovementKind.ENROLMENT, right));
	}

	/** The stay that the step ends: the one that goes on after its date. */
	private static Optional<Stay> stay(Candidate account, Step step, StayKind kind) {
		return account.stays()
			.stream()
			.filter(stay -> stay.kind() == kind && stay.organization().equals(step.at()))
			.filter(stay -> !stay.begins().isAfter(date(step)))
			.filter(stay -> isOpen(stay) || Objects.requireNonNull(stay.ends()).isAfter(date(step)))
			.findFirst();
	}

	private void write(Candidate account, List<Movement> others, Movement one) {
		List<Movement> all = new ArrayList<>(others);
		all.add(one);
		write(account, all);
	}

	private void write(Candidate account, List<Movement> all) {
		this.living.put(account.number(),
				Candidate.of(account.number(), account.createdOn(), account.entryMethod(), account.creator(), all)
					.seen(account.lists()));
	}

	private static Movement movement(Stay stay, MovementKind kind, LocalDate date) {
		return new Movement(stay.organization(), stay.organizationKind(), kind, date);
	}

	private static LocalDate date(Step step) {
		return Objects.requireNonNull(step.date());
	}

	private static boolean isOpen(Stay stay) {
		return stay.ends() == null;
	}

}
