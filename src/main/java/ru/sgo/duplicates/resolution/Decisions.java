package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.decision.DoubleCount;
import ru.sgo.duplicates.decision.PersonsWord;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Order;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/**
 * A person decides a case: as proposed, otherwise, or that these are different children.
 */
@Service
@Transactional
public class Decisions {

	private final CaseStore cases;

	private final TaskStore tasks;

	private final TaskReview review;

	private final Desk.Opener desks;

	private final DistinctWords distinct;

	private final CaseHistory history;

	private final Organizations organizations;

	private final RegistryGate gate;

	private final Clock clock;

	private final int workingDays;

	Decisions(CaseStore cases, TaskStore tasks, TaskReview review, Desk.Opener desks, DistinctWords distinct,
			CaseHistory history, Organizations organizations, RegistryGate gate, Clock clock,
			@Value("${duplicates.task-working-days:5}") int workingDays) {
		this.cases = cases;
		this.tasks = tasks;
		this.review = review;
		this.desks = desks;
		this.distinct = distinct;
		this.history = history;
		this.organizations = organizations;
		this.gate = gate;
		this.clock = clock;
		this.workingDays = workingDays;
	}

	/** Decides as proposed. */
	public ResolutionOutcome confirm(long number, Actor by, Scope scope) {
		this.gate.pass();
		return this.cases.hold(number, scope).map(one -> {
			if (one.status() != CaseStatus.FOUND) {
				return new ResolutionOutcome.Refused(refusal(one));
			}
			return (one.kind() == CaseKind.DUPLICATE) ? confirmDuplicate(one, by) : confirmDoubleCount(one, by);
		}).orElseGet(ResolutionOutcome.Unknown::new);
	}

	private ResolutionOutcome confirmDuplicate(DuplicateCase one, Actor by) {
		Desk desk = this.desks.open(one);
		boolean explained = this.tasks.alive(List.of(one.number()))
			.stream()
			.anyMatch(task -> task.act() == Act.EXPLAIN && task.status() == TaskStatus.DONE);
		PersonsWord word = (explained && one.proposal().keep() != null)
				? new PersonsWord(number(desk, one.proposal().keep()), null) : null;
		Proposal proposal = desk.propose(word);
		if (!(proposal instanceof Proposal.Keep keep)) {
			return new ResolutionOutcome.Refused("case.refused.choose");
		}
		if (!isAsProposed(desk, keep)) {
			one.propose(desk.decided(keep));
			this.cases.save(List.of(one));
			return new ResolutionOutcome.Refused("case.refused.changed");
		}
		assign(desk, keep, explained ? Verdict.KEEP : Verdict.CONFIRM, null, by);
		return new ResolutionOutcome.Done(one.number());
	}

	private ResolutionOutcome confirmDoubleCount(DuplicateCase one, Actor by) {
		Desk desk = this.desks.open(one);
		Optional<DoubleCount> count = desk.doubleCount();
		if (count.isEmpty() || count.get().plan().steps().isEmpty()) {
			return new ResolutionOutcome.Refused("case.refused.changed");
		}
		LocalDate due = dueOn();
		one.assign(new DuplicateCase.Decision(Verdict.CONFIRM, null, by.login(), this.clock.instant()), one.proposal(),
				due);
		give(desk, count.get().plan(), due, "decided-confirm", null, by);
		return new ResolutionOutcome.Done(one.number());
	}

	/**
	 * Decides otherwise.
	 * @param account the number of the account to keep
	 * @param attends the code of the organization where the child attends, if it is said
	 * @param enrolFrom the first day of attendance there, if it is said
	 */
	public ResolutionOutcome keep(long number, String account, String reason, @Nullable String attends,
			@Nullable LocalDate enrolFrom, Actor by, Scope scope) {
		if (reason.isBlank()) {
			return new ResolutionOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		if (enrolFrom != null && !Order.isPossible(enrolFrom)) {
			return new ResolutionOutcome.Invalid("enrolFrom", "case.refused.date");
		}
		this.gate.pass();
		return this.cases.hold(number, scope).map(one -> {
			if (one.status() != CaseStatus.FOUND) {
				return new ResolutionOutcome.Refused(refusal(one));
			}
			if (one.kind() == CaseKind.DOUBLE_COUNT) {
				return new ResolutionOutcome.Refused("case.refused.one-account");
			}
			return keep(this.desks.open(one), account, reason.strip(), attends, enrolFrom, by, scope);
		}).orElseGet(ResolutionOutcome.Unknown::new);
	}

	private ResolutionOutcome keep(Desk desk, String account, String reason, @Nullable String attends,
			@Nullable LocalDate enrolFrom, Actor by, Scope scope) {
		if (desk.account(account).filter(file -> !file.deleted()).isEmpty()) {
			return new ResolutionOutcome.Invalid("account", "case.refused.account");
		}
		Optional<Organization> place = Optional.ofNullable(attends)
			.flatMap(code -> this.organizations.findByCodeWithin(code, scope.parameter()))
			.filter(Decisions::teaches);
		if (attends != null && place.isEmpty()) {
			return new ResolutionOutcome.Invalid("attends", "case.refused.attends");
		}
		Attendance attendance = place
			.map(organization -> new Attendance(organization.code(), organization.kind(), enrolFrom))
			.orElseGet(() -> attendanceFrom(desk, account, enrolFrom));
		Proposal.Keep proposal = (Proposal.Keep) desk.propose(new PersonsWord(account, attendance));
		assign(desk, proposal, Verdict.KEEP, reason, by);
		return new ResolutionOutcome.Done(desk.one().number());
	}

	/** The place that the dates tell, with the day that the person has said. */
	private static @Nullable Attendance attendanceFrom(Desk desk, String account, @Nullable LocalDate enrolFrom) {
		if (enrolFrom == null) {
			return null;
		}
		Attendance told = ((Proposal.Keep) desk.propose(new PersonsWord(account, null))).attends();
		return (told != null) ? new Attendance(told.organization(), told.kind(), enrolFrom) : null;
	}

	private static boolean teaches(Organization organization) {
		return organization.kind().countsInHeadcount() || organization.kind() == OrganizationKind.COLLEGE;
	}

	/**
	 * Decides that accounts are different children.
	 * @param accounts the numbers of those that differ from the rest; empty when all
	 * differ from each other
	 */
	public ResolutionOutcome distinct(long number, List<String> accounts, String reason, Actor by, Scope scope) {
		if (reason.isBlank()) {
			return new ResolutionOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		this.gate.pass();
		return this.cases.hold(number, scope).map(one -> {
			if (one.status() != CaseStatus.FOUND) {
				return new ResolutionOutcome.Refused(refusal(one));
			}
			if (one.kind() == CaseKind.DOUBLE_COUNT) {
				return new ResolutionOutcome.Refused("case.refused.one-account");
			}
			return distinct(this.desks.open(one), accounts, reason.strip(), by);
		}).orElseGet(ResolutionOutcome.Unknown::new);
	}

	private ResolutionOutcome distinct(Desk desk, List<String> numbers, String reason, Actor by) {
		if (numbers.stream().anyMatch(number -> desk.account(number).isEmpty())) {
			return new ResolutionOutcome.Invalid("accounts", "case.refused.account");
		}
		if (desk.accounts().stream().anyMatch(account -> account.deleted())) {
			return new ResolutionOutcome.Refused("case.refused.deleted-already");
		}
		DuplicateCase one = desk.one();
		Set<Long> apart = numbers.stream().map(desk::id).collect(Collectors.toSet());
		this.distinct.declare(one, apart, reason, by);
		one.dismiss(new DuplicateCase.Decision(Verdict.DISTINCT, reason, by.login(), this.clock.instant()));
		this.cases.save(List.of(one));
		this.history.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), "decided-distinct")
			.with(String.join(", ", numbers))
			.note(reason));
		return new ResolutionOutcome.Done(one.number());
	}

	/** After an objection the authority stands by its decision. */
	public ResolutionOutcome uphold(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, by, scope, true);
	}

	/** After an objection the authority takes its decision back. */
	public ResolutionOutcome takeBack(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, by, scope, false);
	}

	private ResolutionOutcome answer(long number, String reason, Actor by, Scope scope, boolean uphold) {
		if (reason.isBlank()) {
			return new ResolutionOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		this.gate.pass();
		return this.cases.hold(number, scope).map(one -> {
			boolean possible = uphold ? one.status() == CaseStatus.DISPUTED
					: one.status() == CaseStatus.DISPUTED || one.status() == CaseStatus.ASSIGNED;
			if (!possible) {
				return new ResolutionOutcome.Refused(refusal(one));
			}
			if (uphold) {
				one.uphold();
			}
			else {
				cancelTasks(one);
				one.findAgain(null);
			}
			this.cases.save(List.of(one));
			this.history.add(CaseHistory.Event
				.of(one.number(), this.clock.instant(), by.login(), uphold ? "upheld" : "taken-back")
				.note(reason.strip()));
			if (uphold) {
				this.review.review(this.cases.hold(number, scope).stream().toList(), by);
			}
			return new ResolutionOutcome.Done(one.number());
		}).orElseGet(ResolutionOutcome.Unknown::new);
	}

	private void cancelTasks(DuplicateCase one) {
		List<Task> alive = this.tasks.alive(List.of(one.number()));
		alive.stream().filter(task -> task.status() != TaskStatus.DONE).forEach(Task::cancel);
		this.tasks.save(alive);
	}

	private static boolean isAsProposed(Desk desk, Proposal.Keep keep) {
		DuplicateCase one = desk.one();
		Set<Long> deletions = keep.deletions()
			.stream()
			.map(deletion -> desk.id(deletion.account()))
			.collect(Collectors.toSet());
		return Objects.equals(one.proposal().keep(), desk.id(keep.keep())) && one.deletions().equals(deletions)
				&& desk.accounts().stream().noneMatch(account -> account.deleted());
	}

	private void assign(Desk desk, Proposal.Keep keep, Verdict verdict, @Nullable String reason, Actor by) {
		LocalDate due = dueOn();
		desk.one()
			.assign(new DuplicateCase.Decision(verdict, reason, by.login(), this.clock.instant()), desk.decided(keep),
					due);
		give(desk, keep.plan(), due, "decided-" + verdict.code(), reason, by);
	}

	private void give(Desk desk, Plan plan, LocalDate due, String event, @Nullable String reason, Actor by) {
		DuplicateCase one = desk.one();
		List<Task> before = this.tasks.alive(List.of(one.number()));
		before.forEach(Task::cancel);
		this.tasks.save(before);
		this.cases.save(List.of(one));
		this.tasks.give(one.number(), plan, desk.places(), desk::id, due);
		this.history.add(CaseHistory.Event.of(one.number(), this.clock.instant(), by.login(), event).note(reason));
		this.review.review(this.cases.hold(one.number(), Scope.EVERYTHING).stream().toList(), by);
	}

	private LocalDate dueOn() {
		LocalDate day = LocalDate.now(this.clock);
		for (int left = this.workingDays; left > 0;) {
			day = day.plusDays(1);
			left -= (day.getDayOfWeek().getValue() <= 5) ? 1 : 0;
		}
		return day;
	}

	private static String number(Desk desk, long id) {
		return desk.accounts()
			.stream()
			.filter(account -> account.id().value() == id)
			.findFirst()
			.orElseThrow()
			.number();
	}

	/** Why a case cannot be decided as it stands. */
	private static String refusal(DuplicateCase one) {
		return switch (one.status()) {
			case FOUND -> "case.refused.is-found";
			case ASSIGNED -> "case.refused.is-assigned";
			case DISPUTED -> "case.refused.is-disputed";
			case AWAITING_CHECK -> "case.refused.is-awaiting-check";
			case CONFIRMED -> "case.refused.is-confirmed";
			case DISMISSED -> "case.refused.is-dismissed";
		};
	}

}
