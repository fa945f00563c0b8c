package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.decision.PersonsDecision;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.decision.StatedDay;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.AccountFile;

/**
 * What follows from agreeing with the day that an organization's order states: the
 * decided way of the child with this one day moved.
 */
@Component
class DecisionByAgreement {

	private static final DecisionDraft.Impossible BY_HAND = DecisionDraft.refused("case.refused.agree-by-hand");

	private final DecisionLines lines;

	private final Organizations organizations;

	DecisionByAgreement(DecisionLines lines, Organizations organizations) {
		this.lines = lines;
		this.organizations = organizations;
	}

	/**
	 * The new plan.
	 * @param task what was objected to
	 * @param tasks all tasks of the case that are not cancelled
	 */
	DecisionDraft weigh(CaseFacts facts, Task task, LocalDate stated, List<Task> tasks) {
		if (!facts.isOfTheSameData()) {
			return DecisionDraft.refused("case.refused.data-changed");
		}
		return (facts.duplicate().kind() == CaseKind.DUPLICATE) ? duplicate(facts, task, stated, tasks)
				: doubleCount(facts, task, stated);
	}

	private DecisionDraft duplicate(CaseFacts facts, Task task, LocalDate stated, List<Task> tasks) {
		String keep = facts.keptNumber();
		if (facts.account(keep).filter(file -> !file.deleted()).isEmpty()) {
			return DecisionDraft.refused("case.refused.changed");
		}
		boolean attached = tasks.stream().anyMatch(other -> other.act() == Act.ATTACH);
		PersonsDecision before = new PersonsDecision(keep, decided(facts.duplicate()),
				this.lines.of(facts.duplicate().number()), attached);
		List<Stay> way = ((Proposal.Keep) facts.propose(before)).line().stays();
		Optional<List<Stay>> moved = move(way, told(facts), task, facts.places().code(task.at()), stated);
		if (moved.isEmpty()) {
			return BY_HAND;
		}
		return DecisionDraft.along(facts,
				new PersonsDecision(keep, attendance(facts.duplicate().proposal(), false), moved.get(), attached));
	}

	private static List<Stay> told(CaseFacts facts) {
		return facts.accounts().stream().flatMap(account -> account.candidate().attendance().stream()).toList();
	}

	private static DecisionDraft doubleCount(CaseFacts facts, Task task, LocalDate stated) {
		AccountFile account = facts.accounts().get(0);
		List<Stay> before = account.candidate().attendance();
		String at = facts.places().code(task.at());
		Optional<List<Stay>> moved = move(before, before, task, at, stated);
		return moved.isEmpty() ? BY_HAND : DecisionOnDoubleCount.moved(facts, before, moved.get());
	}

	private static Optional<List<Stay>> move(List<Stay> way, List<Stay> told, Task task, String at, LocalDate stated) {
		LocalDate decided = task.date();
		return switch (task.act()) {
			case WITHDRAW, CORRECT_WITHDRAWAL ->
				StatedDay.leaving(way, told, at, Objects.requireNonNull(decided), stated);
			case CORRECT_ENROLMENT, ENROL -> StatedDay.coming(way, told, at, begins(way, at, decided), stated);
			case DELETE_ACCOUNT -> StatedDay.coming(way, told, at, begins(way, at, null), stated);
			case ATTACH, DETACH, EXPLAIN, CLARIFY -> Optional.empty();
		};
	}

	/** The first day there: as decided, else that of the last stay. */
	private static LocalDate begins(List<Stay> way, String at, @Nullable LocalDate decided) {
		return way.stream()
			.filter(stay -> stay.organization().equals(at))
			.filter(stay -> decided == null || stay.begins().equals(decided))
			.map(Stay::begins)
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.MIN);
	}

	/** What was confirmed the dates tell by themselves. */
	private @Nullable Attendance decided(DuplicateCase duplicate) {
		CaseDecision decision = duplicate.decision();
		return (decision != null && decision.verdict() == DecisionVerdict.KEEP) ? attendance(duplicate.proposal(), true)
				: null;
	}

	private @Nullable Attendance attendance(CaseProposal proposal, boolean since) {
		if (proposal.attends() == null) {
			return null;
		}
		Organization there = this.organizations.findById(proposal.attends()).orElseThrow();
		return new Attendance(there.code(), there.kind(), since ? proposal.from() : null);
	}

}
