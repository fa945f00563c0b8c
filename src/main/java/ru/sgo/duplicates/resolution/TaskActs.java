package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

	ActOutcome carryOut(DuplicateCase one, Task task, CarryOut how, Actor by) {
		ActOn on = new ActOn(new AccountId(task.account()), new OrganizationId(task.at()), one.number());
		return switch (task.act()) {
			case WITHDRAW, CORRECT_WITHDRAWAL -> leave(on, order(task, how), by);
			case ENROL -> enrol(one, on, order(task, how), by);
			case DETACH -> this.movements.detach(on, order(task, how), by);
			case DELETE_ACCOUNT ->
				this.deletion.delete(on, new AccountId(Objects.requireNonNull(one.proposal().keep())), by);
			case EXPLAIN -> throw new IllegalArgumentException("An explanation changes nothing in the registry");
		};
	}

	private static Order order(Task task, CarryOut how) {
		return Order.of((how.date() != null) ? how.date() : Objects.requireNonNull(task.date()), how.orderNumber());
	}

	/**
	 * Ends the stay that goes on after the day, by correcting a withdrawal if there is
	 * one.
	 */
	private ActOutcome leave(ActOn on, Order order, Actor by) {
		Optional<Stay> stay = staysAt(on).filter(one -> one.kind() == StayKind.REGULAR)
			.filter(one -> !one.begins().isAfter(order.date()))
			.filter(one -> one.ends() == null || one.ends().isAfter(order.date()))
			.findFirst();
		LocalDate wrong = stay.map(Stay::ends).orElse(null);
		return (wrong != null) ? this.movements.correctDate(on, MovementKind.WITHDRAWAL, wrong, order, by)
				: this.movements.withdraw(on, order, by);
	}

	/**
	 * The kept account goes on where an account to delete stands; else it is simply
	 * enrolled.
	 */
	private ActOutcome enrol(DuplicateCase one, ActOn on, Order order, Actor by) {
		record Source(AccountId account, Stay stay) {
		}
		return one.deletions()
			.stream()
			.map(AccountId::new)
			.flatMap(account -> staysOf(account, on.organization()).filter(stay -> stay.kind() == StayKind.REGULAR)
				.filter(stay -> stay.ends() == null || !stay.ends().isBefore(order.date()))
				.map(stay -> new Source(account, stay)))
			.min(Comparator.comparing((Source source) -> source.stay().begins())
				.thenComparing(source -> source.account().value()))
			.map(source -> this.takeOver.enrolInsteadOf(on, source.account(), source.stay().begins(), order, by))
			.orElseGet(() -> this.movements.enrol(on, order, by));
	}

	private Stream<Stay> staysAt(ActOn on) {
		return staysOf(on.account(), on.organization());
	}

	private Stream<Stay> staysOf(AccountId account, OrganizationId organization) {
		String code = this.organizations.findById(organization.value()).orElseThrow().code();
		return this.stays.of(account).stream().filter(stay -> stay.organization().equals(code));
	}

}
