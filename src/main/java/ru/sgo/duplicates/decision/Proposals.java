package ru.sgo.duplicates.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;

/**
 * Makes the proposal for one child: which account to keep, why the others came to be, the
 * plan.
 */
public final class Proposals {

	private static final List<CauseRule> CAUSES = List.of(new CauseAttached(), new CauseSameOrganization(),
			new CauseSameDate(), new CauseNotWithdrawn(), new CauseAfterWithdrawal());

	private Proposals() {
	}

	public static Proposal propose(Question question) {
		return byPerson(question).or(() -> byRules(question))
			.<Proposal>map(keeper -> keep(question, keeper))
			.orElseGet(() -> new Proposal.Ask(question.identity(), List.of(Reason.of("keep.nothing-speaks"))));
	}

	private static Optional<Keeper> byPerson(Question question) {
		return Optional.ofNullable(question.decided())
			.flatMap(word -> question.candidates()
				.stream()
				.filter(candidate -> candidate.number().equals(word.keep()))
				.findFirst())
			.map(Keeper::byPerson);
	}

	private static Optional<Keeper> byRules(Question question) {
		Optional<Keeper> told = Keeper.byRules(question.candidates());
		return question.isOfLists() ? KeepNumbered.rather(told, question.candidates()) : told;
	}

	private static Proposal.Keep keep(Question question, Keeper keeper) {
		Candidate kept = keeper.account();
		List<Candidate> deleted = question.candidates().stream().filter(candidate -> candidate != kept).toList();
		Line line = Lines.of(kept, deleted, question.decided());
		List<Stay> attachments = question.isOfLists() ? List.of() : Attachments.inQuestion(kept, deleted, line);
		List<Deletion> deletions = deleted.stream()
			.map(candidate -> deletion(question, keeper, candidate, deleted))
			.toList();
		List<Reason> reasons = new ArrayList<>(keeper.reasons());
		if (!question.creationDatesKnown()) {
			reasons.add(Reason.of("keep.by-movement"));
		}
		if (question.identity() == Identity.VERIFY) {
			reasons.add(Reason.of("identity.verify"));
		}
		reasons.addAll(line.clashes());
		Certainty certainty = deletions.stream()
			.map(Deletion::certainty)
			.reduce((keeper.agreed() && line.clashes().isEmpty()) ? Certainty.CLEAR : Certainty.LOOK, Certainty::and);
		return new Proposal.Keep(kept.number(), attends(line, question.decided()), deletions, certainty,
				question.identity(), reasons, line, asked(question, line, attachments),
				plan(question, kept, deleted, deletions, line, attachments));
	}

	/** Where the child attends, since the beginning of the unbroken stay there. */
	private static @Nullable Attendance attends(Line line, @Nullable PersonsDecision word) {
		Optional<Stay> there = line.latest();
		Attendance said = (word != null) ? word.attends() : null;
		if (said != null) {
			there = line.at(said.organization()).max(Line.LATER);
		}
		return there.map(stay -> new Attendance(stay.organization(), stay.organizationKind(), line.unbrokenSince(stay)))
			.orElse(said);
	}

	private static Proposal.Asked asked(Question question, Line line, List<Stay> attachments) {
		if (!line.clashes().isEmpty()) {
			return Proposal.Asked.WHERE;
		}
		boolean answered = question.decided() != null && question.decided().attached() != null;
		return (answered || attachments.isEmpty()) ? Proposal.Asked.NOTHING : Proposal.Asked.ATTACHED;
	}

	private static Deletion deletion(Question question, Keeper keeper, Candidate deleted, List<Candidate> allDeleted) {
		Stay arrival = deleted.arrival().orElse(null);
		Optional<CauseRule.Finding> finding = cause(keeper.account(), deleted, arrival);
		Cause cause = finding.map(CauseRule.Finding::cause).orElse(Cause.UNDETERMINED);
		List<Reason> look = LookRules
			.judge(new LookRule.Circumstances(question, keeper.account(), deleted, allDeleted, arrival, cause));
		String responsible = Responsibility.forDeletion(deleted, question.authority());
		List<Reason> reasons = new ArrayList<>();
		finding.map(CauseRule.Finding::reason).ifPresent(reasons::add);
		boolean asked = question.isOfLists();
		reasons.add(asked ? Reason.of("clarify.responsible").place(responsible)
				: Reason.of("delete.responsible").account(deleted).place(responsible));
		reasons.addAll(look);
		return new Deletion(deleted.number(), cause, responsible, look.isEmpty() ? Certainty.CLEAR : Certainty.LOOK,
				reasons, asked);
	}

	private static Optional<CauseRule.Finding> cause(Candidate kept, Candidate deleted, @Nullable Stay arrival) {
		return Optional.ofNullable(arrival)
			.flatMap(stay -> StepUp.judge(kept, deleted, stay)
				.or(() -> CAUSES.stream().flatMap(rule -> rule.judge(kept, stay).stream()).findFirst()));
	}

	private static Plan plan(Question question, Candidate kept, List<Candidate> deleted, List<Deletion> deletions,
			Line line, List<Stay> attachments) {
		List<Candidate> undetermined = deleted.stream()
			.filter(candidate -> deletions.stream()
				.anyMatch(deletion -> deletion.account().equals(candidate.number())
						&& deletion.cause() == Cause.UNDETERMINED))
			.toList();
		if (question.decided() == null && !undetermined.isEmpty()) {
			return Planner.askForExplanation(undetermined, question.authority());
		}
		if (question.isOfLists()) {
			return Planner.clarify(kept, deleted, line, question.authority());
		}
		boolean real = question.decided() != null && Boolean.TRUE.equals(question.decided().attached());
		return Planner.plan(kept, deleted, line, real ? attachments : List.of(), question.authority());
	}

}
