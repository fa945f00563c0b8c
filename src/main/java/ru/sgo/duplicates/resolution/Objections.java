package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** The authority answers an objection: its decision stands, or it is taken back. */
@Service
@Transactional
public class Objections {

	private final CaseStore cases;

	private final CaseWriter writer;

	private final TaskStore tasks;

	private final TaskReview review;

	private final Desk.Opener desks;

	private final CaseHistory history;

	private final RegistryGate gate;

	private final Clock clock;

	Objections(CaseStore cases, CaseWriter writer, TaskStore tasks, TaskReview review, Desk.Opener desks,
			CaseHistory history, RegistryGate gate, Clock clock) {
		this.cases = cases;
		this.writer = writer;
		this.tasks = tasks;
		this.review = review;
		this.desks = desks;
		this.history = history;
		this.gate = gate;
		this.clock = clock;
	}

	/** The decision stands; the organizations go on. */
	public ResolutionOutcome uphold(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, by, scope, List.of(CaseStatus.DISPUTED), "upheld", one -> {
			one.uphold();
			this.writer.save(List.of(one));
			this.review.review(this.cases.hold(number, scope).stream().toList(), by);
		});
	}

	/** The decision is taken back, after an objection or without one. */
	public ResolutionOutcome takeBack(long number, String reason, Actor by, Scope scope) {
		return answer(number, reason, by, scope, List.of(CaseStatus.DISPUTED, CaseStatus.ASSIGNED), "taken-back",
				one -> {
					cancelTasks(one);
					one.findAgain(null);
					this.desks.open(one).offer().map(Decided.As::proposal).ifPresent(one::propose);
					this.writer.save(List.of(one));
				});
	}

	private ResolutionOutcome answer(long number, String reason, Actor by, Scope scope, List<CaseStatus> from,
			String event, Consumer<DuplicateCase> how) {
		if (reason.isBlank()) {
			return new ResolutionOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		this.gate.pass();
		return this.cases.hold(number, scope).map(one -> {
			if (!from.contains(one.status())) {
				return new ResolutionOutcome.Refused(one.status().refusal());
			}
			this.history
				.add(CaseHistory.Event.of(number, this.clock.instant(), by.login(), event).note(reason.strip()));
			how.accept(one);
			return new ResolutionOutcome.Done(number);
		}).orElseGet(ResolutionOutcome.Unknown::new);
	}

	private void cancelTasks(DuplicateCase one) {
		List<Task> alive = this.tasks.alive(List.of(one.number()));
		alive.stream().filter(task -> task.status() != TaskStatus.DONE).forEach(Task::cancel);
		this.tasks.save(alive);
	}

}
