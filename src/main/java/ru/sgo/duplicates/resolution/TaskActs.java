package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.TakenOver;
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
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountFiles;

/** Turns a task into the act of the registry that does it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskActs {

	private final MovementActs movements;

	private final TakeOver takeOver;

	private final AccountDeletion deletion;

	private final StoredStays stays;

	private final AccountFiles files;

	private final Organizations organizations;

	TaskActs(MovementActs movements, TakeOver takeOver, AccountDeletion deletion, StoredStays stays, AccountFiles files,
			Organizations organizations) {
		this.files = files;
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
		Map<Long, AccountFile> files = this.files.of(one.deletions());
		List<Candidate> deleted = files.values().stream().map(AccountFile::candidate).toList();
		return TakenOver.among(deleted, code(on.organization()), order.date())
			.map(taken -> this.takeOver.enrolInsteadOf(on, id(files, taken.account()), taken.stay().begins(), order,
					by))
			.orElseGet(() -> this.movements.enrol(on, order, by));
	}

	private static AccountId id(Map<Long, AccountFile> files, String number) {
		return files.values().stream().filter(file -> file.number().equals(number)).findFirst().orElseThrow().id();
	}

	private Stream<Stay> staysAt(ActOn on) {
		String code = code(on.organization());
		return this.stays.of(on.account()).stream().filter(stay -> stay.organization().equals(code));
	}

	private String code(OrganizationId organization) {
		return this.organizations.findById(organization.value()).orElseThrow().code();
	}

}
