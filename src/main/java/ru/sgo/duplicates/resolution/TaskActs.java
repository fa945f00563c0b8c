package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.AccountDeletion;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.registry.MovementActs;
import ru.sgo.duplicates.registry.Order;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.StoredStays;
import ru.sgo.duplicates.registry.TakeOver;

/** Turns a task into the act of the registry that does it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskActs {

	private final MovementActs movements;

	private final TakeOver takeOver;

	private final AccountDeletion deletion;

	private final StoredStays stays;

	private final Organizations organizations;

	TaskActs(MovementActs movements, TakeOver takeOver, AccountDeletion deletion, StoredStays stays,
			Organizations organizations) {
		this.movements = movements;
		this.takeOver = takeOver;
		this.deletion = deletion;
		this.stays = stays;
		this.organizations = organizations;
	}

	ActOutcome carryOut(DuplicateCase duplicate, Task task, TaskCarryOut how, Actor by) {
		ActOn on = new ActOn(new AccountId(task.account()), new OrganizationId(task.at()), duplicate.number());
		return switch (task.act()) {
			case WITHDRAW, CORRECT_WITHDRAWAL -> leave(on, order(task, how), by);
			case CORRECT_ENROLMENT -> beginOn(on, order(task, how), by);
			case ENROL, ATTACH -> takeOver(duplicate, task, on, how, by);
			case DETACH -> this.movements.detach(on, order(task, how), by);
			case DELETE_ACCOUNT -> delete(duplicate, on, by);
			case EXPLAIN, CLARIFY -> throw new IllegalArgumentException("An answer changes nothing in the registry");
		};
	}

	private static Order order(Task task, TaskCarryOut how) {
		return new Order((how.date() != null) ? how.date() : Objects.requireNonNull(task.date()), number(how),
				how.orderDate());
	}

	private static String number(TaskCarryOut how) {
		return (how.orderNumber() != null) ? how.orderNumber().strip() : "";
	}

	/**
	 * Ends the stay that goes on after the day, by correcting a withdrawal if there is
	 * one.
	 */
	private ActOutcome leave(ActOn on, Order order, Actor by) {
		Optional<Stay> left = staysAt(on).filter(stay -> stay.kind() == StayKind.REGULAR)
			.filter(stay -> !stay.begins().isAfter(order.date()))
			.filter(stay -> stay.ends() == null || stay.ends().isAfter(order.date()))
			.findFirst();
		LocalDate wrong = left.map(Stay::ends).orElse(null);
		return (wrong != null) ? this.movements.correctDate(on, MovementKind.WITHDRAWAL, wrong, order, by)
				: this.movements.withdraw(on, order, by);
	}

	/** The stay that begins on another day begins on this one. */
	private ActOutcome beginOn(ActOn on, Order order, Actor by) {
		List<Stay> there = staysAt(on).filter(stay -> stay.kind() == StayKind.REGULAR).toList();
		LocalDate until = there.stream()
			.filter(stay -> stay.begins().equals(order.date()))
			.map(stay -> (stay.ends() != null) ? stay.ends() : LocalDate.MAX)
			.max(Comparator.naturalOrder())
			.orElse(order.date());
		return there.stream()
			.filter(stay -> !stay.begins().equals(order.date()) && stay.meets(order.date(), until))
			.findFirst()
			.or(() -> there.stream().filter(stay -> stay.begins().isAfter(order.date())).findFirst())
			.map(wrong -> this.movements.correctDate(on, MovementKind.ENROLMENT, wrong.begins(), order, by))
			.orElseGet(() -> new ActOutcome.Refused(ActOutcome.Reason.UNKNOWN_MOVEMENT));
	}

	/** What is said by the task, with the documents of the accounts to delete. */
	private ActOutcome takeOver(DuplicateCase duplicate, Task task, ActOn on, TaskCarryOut how, Actor by) {
		Organization at = this.organizations.findById(task.at()).orElseThrow();
		StayKind kind = (task.act() == Act.ENROL) ? StayKind.REGULAR : StayKind.ATTACHED;
		List<Stay> stays = task.stays()
			.stream()
			.map(stay -> new Stay(at.code(), at.kind(), kind, stay.from(), stay.to()))
			.toList();
		List<AccountId> from = duplicate.deletions().stream().sorted().map(AccountId::new).toList();
		return this.takeOver.takeOver(on, stays, from, number(how), how.orderDate(), by);
	}

	private ActOutcome delete(DuplicateCase duplicate, ActOn on, Actor by) {
		AccountId kept = new AccountId(Objects.requireNonNull(duplicate.proposal().keep()));
		this.takeOver.takeAlong(kept, on.account(), duplicate.number(), by);
		return this.deletion.delete(on, kept, by);
	}

	private Stream<Stay> staysAt(ActOn on) {
		String code = code(on.organization());
		return this.stays.of(on.account()).stream().filter(stay -> stay.organization().equals(code));
	}

	private String code(OrganizationId organization) {
		return this.organizations.findById(organization.value()).orElseThrow().code();
	}

}
