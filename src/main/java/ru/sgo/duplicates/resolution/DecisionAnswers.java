package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.Scope;

/**
 * The authority answers an objection: its decision stands, or is taken back, or follows
 * the day that the organization's order states.
 */
@Service
@Transactional
public class DecisionAnswers {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskReview review;

	private final CaseFactsReader factsReader;

	private final DecisionByAgreement agreed;

	private final TaskObjectionStore objections;

	private final TaskAssignment assignment;

	private final DecisionDistinct distinct;

	private final CaseEvents events;

	private final CaseActLog log;

	private final RegistryGate gate;

	private final Clock clock;

	DecisionAnswers(CaseStore cases, CaseWriter writer, TaskStore tasks, TaskReview review, CaseFactsReader factsReader,
			DecisionByAgreement agreed, TaskObjectionStore objections, TaskAssignment assignment,
			DecisionDistinct distinct, CaseEvents events, CaseActLog log, RegistryGate gate, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.review = review;
		this.factsReader = factsReader;
		this.agreed = agreed;
		this.objections = objections;
		this.assignment = assignment;
		this.distinct = distinct;
		this.events = events;
		this.log = log;
		this.gate = gate;
		this.clock = clock;
	}

	/** The decision stands; the organizations go on. */
	public CaseOutcome uphold(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, scope, duplicate -> {
			if (duplicate.status() != CaseStatus.DISPUTED) {
				return new CaseOutcome.Refused(duplicate.status().refusal());
			}
			duplicate.uphold();
			this.objections.answer(number, DecisionAnswer.UPHELD, reason.strip(), by);
			this.writer.save(List.of(duplicate));
			tell(duplicate, CaseEventKind.UPHELD, JournalKind.CASE_UPHELD, reason, by);
			this.review.review(this.cases.hold(number, scope).stream().toList(), by);
			return new CaseOutcome.Done(number);
		});
	}

	/**
	 * The decision is taken back, after an objection or without one; also that these are
	 * different children.
	 */
	public CaseOutcome takeBack(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, scope, duplicate -> takeBack(duplicate, reason, by));
	}

	/**
	 * The same for whoever has just decided: not what another person has decided since,
	 * and not as an answer to an objection that nobody has read.
	 */
	public CaseOutcome undo(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, scope, duplicate -> {
			CaseDecision decision = duplicate.decision();
			boolean own = decision != null && decision.by().equals(by.login());
			return (own && duplicate.status() != CaseStatus.DISPUTED) ? takeBack(duplicate, reason, by)
					: new CaseOutcome.Refused("case.refused.undo");
		});
	}

	private CaseOutcome takeBack(DuplicateCase duplicate, String reason, Actor by) {
		return switch (duplicate.status()) {
			case ASSIGNED, DISPUTED -> {
				if (duplicate.status() == CaseStatus.DISPUTED) {
					this.objections.answer(duplicate.number(), DecisionAnswer.TAKEN_BACK, reason.strip(), by);
				}
				cancelTasks(duplicate);
				duplicate.findAgain(null);
				yield decideAgain(duplicate, reason, by);
			}
			case DISMISSED -> takeBackDistinct(duplicate, reason, by);
			case FOUND, AWAITING_CHECK, CONFIRMED -> new CaseOutcome.Refused(duplicate.status().refusal());
		};
	}

	/**
	 * The plan follows the day that the organization's order states, in one act. Agreeing
	 * once more changes nothing.
	 * @param reason what the organization reads beside it; may be empty
	 */
	public CaseOutcome agree(long objection, String reason, Actor by, Scope scope) {
		this.gate.pass();
		return this.objections.find(objection)
			.flatMap(made -> this.cases.hold(made.caseNumber(), scope))
			.map(duplicate -> agree(duplicate, this.objections.find(objection).orElseThrow(), reason.strip(), by))
			.orElseGet(CaseOutcome.Unknown::new);
	}

	private CaseOutcome agree(DuplicateCase duplicate, TaskObjectionStore.Made made, String reason, Actor by) {
		if (made.answer() == DecisionAnswer.AGREED) {
			return new CaseOutcome.Done(duplicate.number());
		}
		if (made.answer() != null || !made.latest() || duplicate.status() != CaseStatus.DISPUTED) {
			return new CaseOutcome.Refused("case.refused.objection-answered");
		}
		CaseFacts facts = this.factsReader.read(duplicate);
		DecisionDraft decided = weigh(facts, made);
		if (decided instanceof DecisionDraft.Impossible impossible) {
			return impossible.why();
		}
		this.objections.answer(duplicate.number(), DecisionAnswer.AGREED, reason.isEmpty() ? null : reason, by);
		duplicate.findAgain(null);
		this.events.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), CaseEventKind.AGREED)
			.with(DAY.format(Objects.requireNonNull(made.stated())))
			.note(reason.isEmpty() ? null : reason));
		this.log.record(duplicate, JournalKind.CASE_AGREED, by);
		this.assignment.give(facts, (DecisionDraft.Ready) decided, DecisionVerdict.KEEP,
				reason.isEmpty() ? null : reason, by);
		return new CaseOutcome.Done(duplicate.number());
	}

	private DecisionDraft weigh(CaseFacts facts, TaskObjectionStore.Made made) {
		LocalDate stated = made.stated();
		if (stated == null) {
			return DecisionDraft.refused("case.refused.objection-no-date");
		}
		List<Task> given = this.tasks.alive(List.of(facts.duplicate().number()));
		return given.stream()
			.filter(task -> task.id() == made.task())
			.findFirst()
			.map(task -> this.agreed.weigh(facts, task, stated, given))
			.orElseGet(() -> DecisionDraft.refused("case.refused.objection-answered"));
	}

	/** What would follow from agreeing; nothing is changed. */
	@Transactional(readOnly = true)
	public DecisionPreview preview(long objection, Scope scope) {
		return this.objections.find(objection)
			.flatMap(made -> this.cases.look(made.caseNumber(), scope).map(duplicate -> {
				CaseFacts facts = this.factsReader.read(duplicate);
				return weigh(facts, made).preview(facts);
			}))
			.orElseGet(() -> new DecisionPreview.Impossible(new CaseOutcome.Unknown()));
	}

	private CaseOutcome takeBackDistinct(DuplicateCase duplicate, String reason, Actor by) {
		if (duplicate.absorbedBy() != null || !this.cases.unclosedCaseOf(duplicate.accountIds()).isEmpty()) {
			return new CaseOutcome.Refused("case.refused.elsewhere");
		}
		this.distinct.withdraw(duplicate.number());
		duplicate.takeUpAgain();
		return decideAgain(duplicate, reason, by);
	}

	private CaseOutcome decideAgain(DuplicateCase duplicate, String reason, Actor by) {
		DecisionOffer.of(this.factsReader.read(duplicate))
			.map(DecisionDraft.Ready::proposal)
			.ifPresent(duplicate::propose);
		this.writer.save(List.of(duplicate));
		tell(duplicate, CaseEventKind.TAKEN_BACK, JournalKind.CASE_TAKEN_BACK, reason, by);
		return new CaseOutcome.Done(duplicate.number());
	}

	private CaseOutcome answer(long number, String reason, Scope scope, Function<DuplicateCase, CaseOutcome> how) {
		if (reason.isBlank()) {
			return new CaseOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		this.gate.pass();
		return this.cases.hold(number, scope).map(how).orElseGet(CaseOutcome.Unknown::new);
	}

	private void tell(DuplicateCase duplicate, CaseEventKind event, JournalKind act, String reason, Actor by) {
		this.events.add(CaseEvent.of(duplicate.number(), this.clock.instant(), by.login(), event).note(reason.strip()));
		this.log.record(duplicate, act, by);
	}

	private void cancelTasks(DuplicateCase duplicate) {
		List<Task> alive = this.tasks.alive(List.of(duplicate.number()));
		alive.stream().filter(task -> task.status() != TaskStatus.DONE).forEach(Task::cancel);
		this.tasks.save(alive);
	}

}
