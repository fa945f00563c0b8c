package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Makes the plan from the facts; the cause only names it. First the kept account leaves
 * what is not on the child's line, then it takes over what is, and last the others are
 * deleted, so that the child is somewhere at every moment.
 */
final class Planner {

	private final List<Candidate> deleted;

	private final Line line;

	private final String authority;

	/** Whether the account is to have the stays of the others. */
	private final boolean takesOver;

	private final List<Step> steps = new ArrayList<>();

	/** As it will be when the steps so far have been done. */
	private Candidate kept;

	private Planner(Candidate kept, List<Candidate> deleted, Line line, String authority, boolean takesOver) {
		this.kept = kept;
		this.deleted = deleted;
		this.line = line;
		this.authority = authority;
		this.takesOver = takesOver;
	}

	/**
	 * The plan of a duplicate whose cause is known or decided.
	 * @param attachments the attachments of the accounts to delete that are real
	 */
	static Plan plan(Candidate kept, List<Candidate> deleted, Line line, List<Stay> attachments, String authority) {
		Planner planner = new Planner(kept, deleted, line, authority, true);
		planner.leave();
		planner.detach();
		planner.correct();
		planner.enrol();
		attachments.forEach(stay -> planner.takeOver(Act.ATTACH, List.of(stay), List.of()));
		planner.delete();
		return new Plan(planner.steps);
	}

	/**
	 * The plan where only lists tell of an account. Every account leaves what is not on
	 * the child's line; whether there is a second account to delete only the
	 * organizations can see.
	 * @param others of which it is not known whether they are accounts of their own
	 */
	static Plan clarify(Candidate kept, List<Candidate> others, Line line, String authority) {
		List<Step> steps = new ArrayList<>();
		Stream.concat(Stream.of(kept), others.stream()).forEach(account -> {
			Planner planner = new Planner(account, List.of(), line, authority, false);
			planner.leave();
			int before = steps.size();
			planner.steps.forEach(step -> steps.add(new Step(step.act(), step.organization(), step.at(), step.account(),
					step.date(), step.waitsFor().stream().map(place -> before + place).toList())));
		});
		for (Candidate other : others) {
			String responsible = Responsibility.forDeletion(other, authority);
			steps.add(new Step(Act.CLARIFY, responsible, responsible, other.number(), null, List.of()));
		}
		return new Plan(steps);
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

	/** A second document may speak only once the first has been corrected. */
	private void leave() {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Stay stay : this.kept.attendance()) {
				if (!changed) {
					changed = bringIntoLine(stay);
				}
			}
		}
	}

	private boolean bringIntoLine(Stay stay) {
		Optional<Stay> right = this.line.at(stay.organization())
			.filter(one -> one.meets(stay.begins(), StayFacts.endOrNever(stay)))
			.findFirst();
		LocalDate last = right.map(StayFacts::endOrNever).orElse(stay.begins());
		if (right.filter(one -> stay.begins().isBefore(one.begins())).isPresent()) {
			begin(stay, right.get().begins());
			return true;
		}
		if (!StayFacts.endOrNever(stay).isAfter(last)) {
			return false;
		}
		Optional<Stay> before = last.equals(stay.begins())
				? endingAsItBegins(stay)
					.or(() -> right.filter(one -> this.takesOver && one.begins().isBefore(stay.begins())))
				: Optional.empty();
		before.ifPresentOrElse(one -> begin(stay, one.begins()), () -> leave(stay, last));
		return true;
	}

	private void leave(Stay stay, LocalDate last) {
		Leaving.step(this.kept, stay, last, this.authority).ifPresent(step -> add(step, before(step.at())));
		this.kept = Corrected.leaving(this.kept, stay, last);
	}

	private void begin(Stay stay, LocalDate first) {
		correctEnrolment(this.kept, stay, first);
		this.kept = Corrected.beginning(this.kept, stay, first);
	}

	/** A withdrawal of the day on which it begins ends the stay before it. */
	private Optional<Stay> endingAsItBegins(Stay stay) {
		return this.kept.attendance()
			.stream()
			.filter(one -> one.organization().equals(stay.organization()) && stay.begins().equals(one.ends()))
			.findFirst();
	}

	/** An attachment is superfluous where another account shows the child enrolled. */
	private void detach() {
		for (Stay attached : this.kept.stays()) {
			boolean open = attached.kind() == StayKind.ATTACHED && attached.ends() == null;
			if (open && deletedAt(attached.organization()).findAny().isPresent()) {
				this.line.at(attached.organization())
					.filter(stay -> !StayFacts.endOrNever(stay).isBefore(attached.begins()))
					.findFirst()
					.flatMap(stay -> Leaving.step(this.kept, attached, stay.begins().minusDays(1), this.authority))
					.ifPresent(step -> add(step, List.of()));
			}
		}
	}

	/** Where the decided day is later than an order's, the order is corrected first. */
	private void correct() {
		for (Candidate account : this.deleted) {
			for (Stay stay : account.attendance()) {
				boolean rightlyBegun = this.line.at(stay.organization())
					.anyMatch(one -> one.meets(stay.begins(), stay.begins()));
				this.line.at(stay.organization())
					.filter(one -> !rightlyBegun && one.meets(stay.begins(), StayFacts.endOrNever(stay)))
					.findFirst()
					.ifPresent(right -> correctEnrolment(account, stay, right.begins()));
			}
		}
	}

	private void correctEnrolment(Candidate account, Stay stay, LocalDate right) {
		add(new Step(Act.CORRECT_ENROLMENT, responsibleAt(stay), stay.organization(), account.number(), right,
				List.of()), before(stay.organization()));
	}

	private void enrol() {
		List<Integer> before = soFar();
		Set<String> places = this.line.stays()
			.stream()
			.map(Stay::organization)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		for (String place : places) {
			List<Stay> own = this.kept.attendance().stream().filter(stay -> stay.organization().equals(place)).toList();
			List<Stay> missing = this.line.at(place)
				.flatMap(stay -> Missing.of(stay, own, deletedAt(place).toList()).stream())
				.toList();
			if (!missing.isEmpty()) {
				takeOver(Act.ENROL, missing, before);
			}
		}
	}

	/** All of it in one organization. */
	private void takeOver(Act act, List<Stay> stays, List<Integer> before) {
		Stay first = stays.get(0);
		this.steps.add(new Step(act, responsibleAt(first), first.organization(), this.kept.number(), first.begins(),
				before, stays));
	}

	private void delete() {
		List<Integer> everythingElse = soFar();
		for (Candidate candidate : this.deleted) {
			String responsible = Responsibility.forDeletion(candidate, this.authority);
			this.steps
				.add(new Step(Act.DELETE_ACCOUNT, responsible, responsible, candidate.number(), null, everythingElse));
		}
	}

	private Stream<Stay> deletedAt(String organization) {
		return this.deleted.stream()
			.flatMap(candidate -> candidate.attendance().stream())
			.filter(stay -> stay.organization().equals(organization));
	}

	private String responsibleAt(Stay stay) {
		return Responsibility.forActAt(stay.organization(), stay.organizationKind(), this.authority);
	}

	private void add(Step step, List<Integer> before) {
		this.steps.add(new Step(step.act(), step.organization(), step.at(), step.account(), step.date(), before));
	}

	/** The steps so far in one organization. */
	private List<Integer> before(String organization) {
		return soFar().stream().filter(place -> this.steps.get(place).at().equals(organization)).toList();
	}

	private List<Integer> soFar() {
		return IntStream.range(0, this.steps.size()).boxed().toList();
	}

}
