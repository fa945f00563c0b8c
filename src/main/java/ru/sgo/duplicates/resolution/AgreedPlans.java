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
import ru.sgo.duplicates.decision.MovedDays;
import ru.sgo.duplicates.decision.PersonsWord;
import ru.sgo.duplicates.decision.Plan;
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
class AgreedPlans {

	private static final Decided.Not BY_HAND = Decided.Not.refused("case.refused.agree-by-hand");

	private final SaidLines lines;

	private final Organizations organizations;

	AgreedPlans(SaidLines lines, Organizations organizations) {
		this.lines = lines;
		this.organizations = organizations;
	}

	/**
	 * The new plan.
	 * @param task what was objected to
	 * @param given all tasks of the case that are not cancelled
	 */
	Decided weigh(Desk desk, Task task, LocalDate stated, List<Task> given) {
		if (!desk.isOfTheSameData()) {
			return Decided.Not.refused("case.refused.data-changed");
		}
		return (desk.one().kind() == CaseKind.DUPLICATE) ? duplicate(desk, task, stated, given)
				: doubleCount(desk, task, stated);
	}

	private Decided duplicate(Desk desk, Task task, LocalDate stated, List<Task> given) {
		String keep = desk.keptNumber();
		if (desk.account(keep).filter(file -> !file.deleted()).isEmpty()) {
			return Decided.Not.refused("case.refused.changed");
		}
		boolean attached = given.stream().anyMatch(other -> other.act() == Act.ATTACH);
		PersonsWord word = new PersonsWord(keep, decided(desk.one()), this.lines.of(desk.one().number()), attached);
		List<Stay> way = ((Proposal.Keep) desk.propose(word)).line().stays();
		Optional<List<Stay>> moved = move(way, told(desk), task, desk.places().code(task.at()), stated);
		if (moved.isEmpty()) {
			return BY_HAND;
		}
		Proposal.Keep agreed = (Proposal.Keep) desk
			.propose(new PersonsWord(keep, attendance(desk.one().proposal(), false), moved.get(), attached));
		return new Decided.As(agreed.plan(), desk.decided(agreed), WaivedStays.of(desk, agreed), moved.get());
	}

	private static List<Stay> told(Desk desk) {
		return desk.accounts().stream().flatMap(account -> account.candidate().attendance().stream()).toList();
	}

	private static Decided doubleCount(Desk desk, Task task, LocalDate stated) {
		AccountFile account = desk.accounts().get(0);
		List<Stay> before = account.candidate().attendance();
		String at = desk.places().code(task.at());
		Optional<List<Stay>> moved = move(before, before, task, at, stated);
		return moved.isEmpty() ? BY_HAND : DoubleCountWishes.moved(desk, before, moved.get());
	}

	private static Optional<List<Stay>> move(List<Stay> way, List<Stay> told, Task task, String at, LocalDate stated) {
		LocalDate decided = task.date();
		return switch (task.act()) {
			case WITHDRAW, CORRECT_WITHDRAWAL ->
				StatedDay.leaving(way, told, at, Objects.requireNonNull(decided), stated);
			case CORRECT_ENROLMENT, ENROL -> StatedDay.coming(way, told, at, begins(way, at, decided), stated);
			case DELETE_ACCOUNT -> StatedDay.coming(way, told, at, begins(way, at, null), stated);
			case ATTACH, DETACH, EXPLAIN -> Optional.empty();
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
	private @Nullable Attendance decided(DuplicateCase one) {
		CaseDecision decision = one.decision();
		return (decision != null && decision.verdict() == Verdict.KEEP) ? attendance(one.proposal(), true) : null;
	}

	private @Nullable Attendance attendance(CaseProposal proposal, boolean since) {
		if (proposal.attends() == null) {
			return null;
		}
		Organization there = this.organizations.findById(proposal.attends()).orElseThrow();
		return new Attendance(there.code(), there.kind(), since ? proposal.from() : null);
	}

}
