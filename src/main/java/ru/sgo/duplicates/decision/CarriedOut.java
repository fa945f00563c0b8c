package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ru.sgo.duplicates.history.Completion;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Carries out a plan on the accounts of one child, as the organizations will: each act
 * writes its documents, and where the child is then, the documents tell.
 */
public final class CarriedOut {

	private final Map<String, Candidate> living = new TreeMap<>();

	/** Nothing is carried out yet. */
	public CarriedOut(Collection<Candidate> accounts) {
		accounts.forEach(account -> this.living.put(account.number(), account));
	}

	/**
	 * The accounts that are left after a plan.
	 * @param accounts those of the child as they are now
	 * @return empty if a step no longer fits what the accounts show
	 */
	public static Optional<Collection<Candidate>> after(Collection<Candidate> accounts, List<Step> steps) {
		CarriedOut child = new CarriedOut(accounts);
		return steps.stream().allMatch(child::carryOut) ? Optional.of(child.living()) : Optional.empty();
	}

	/**
	 * Where an account is to be after a plan, by the beginning of its stays.
	 * @param accounts those of the child as they are now
	 * @return empty if a step no longer fits what the accounts show
	 */
	public static Optional<List<Stay>> stays(Collection<Candidate> accounts, String account, List<Step> steps) {
		return after(accounts, steps).flatMap(
				left -> left.stream().filter(one -> one.number().equals(account)).findFirst().map(Candidate::stays));
	}

	/** The accounts that are not deleted. */
	public Collection<Candidate> living() {
		return this.living.values();
	}

	/**
	 * Carries out the next step.
	 * @return false if there is nothing that it could change
	 */
	public boolean carryOut(Step step) {
		Candidate account = this.living.get(step.account());
		if (account == null) {
			return false;
		}
		return switch (step.act()) {
			case WITHDRAW -> end(account, step, StayKind.REGULAR, MovementKind.WITHDRAWAL);
			case DETACH -> end(account, step, StayKind.ATTACHED, MovementKind.DETACHMENT);
			case CORRECT_WITHDRAWAL -> correct(account, step);
			case CORRECT_ENROLMENT -> correctEnrolment(account, step);
			case ENROL, ATTACH -> takeOver(account, step);
			case DELETE_ACCOUNT -> this.living.remove(account.number()) != null;
			case EXPLAIN, CLARIFY -> true;
		};
	}

	private boolean end(Candidate account, Step step, StayKind kind, MovementKind movement) {
		return write(account, stay(account, step, kind).filter(CarriedOut::isOpen).map(open -> {
			List<Movement> all = new ArrayList<>(account.movements());
			all.add(movement(open, movement, date(step)));
			return all;
		}));
	}

	private boolean correct(Candidate account, Step step) {
		return write(account, stay(account, step, StayKind.REGULAR).filter(stay -> !isOpen(stay)).map(wrong -> {
			List<Movement> right = account.movements()
				.stream()
				.filter(movement -> movement.kind() != MovementKind.WITHDRAWAL
						|| !movement.organization().equals(wrong.organization())
						|| !movement.date().equals(wrong.ends()))
				.collect(Collectors.toCollection(ArrayList::new));
			right.add(movement(wrong, MovementKind.WITHDRAWAL, date(step)));
			return right;
		}));
	}

	/** The kept account gets the documents that it lacks for the stays. */
	private boolean takeOver(Candidate account, Step step) {
		List<Movement> all = new ArrayList<>(account.movements());
		step.stays().forEach(stay -> all.addAll(Completion.lacking(all, stay)));
		return write(account, Optional.of(all));
	}

	/** What begins on another day, before or after the step's, begins on that day. */
	private boolean correctEnrolment(Candidate account, Step step) {
		LocalDate right = date(step);
		List<Stay> there = account.attendance().stream().filter(stay -> stay.organization().equals(step.at())).toList();
		LocalDate until = there.stream()
			.filter(stay -> stay.begins().equals(right))
			.map(StayFacts::endOrNever)
			.findFirst()
			.orElse(right);
		return write(account,
				there.stream()
					.filter(stay -> !stay.begins().equals(right) && stay.meets(right, until))
					.findFirst()
					.or(() -> there.stream().filter(stay -> stay.begins().isAfter(right)).findFirst())
					.map(wrong -> {
						List<Movement> all = new ArrayList<>(account.movements());
						all.removeIf(
								movement -> movement.equals(movement(wrong, MovementKind.ENROLMENT, wrong.begins())));
						all.add(movement(wrong, MovementKind.ENROLMENT, right));
						return all;
					}));
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

	private boolean write(Candidate account, Optional<? extends List<Movement>> documents) {
		documents.ifPresent(all -> this.living.put(account.number(),
				Candidate.of(account.number(), account.createdOn(), account.entryMethod(), account.creator(), all)
					.seen(account.lists())));
		return documents.isPresent();
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
