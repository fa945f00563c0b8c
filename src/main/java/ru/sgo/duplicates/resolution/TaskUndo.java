package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.registry.MistakenActs;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

/**
 * An organization takes back what it has done for a task, as long as nothing was built
 * upon it; a deletion only the authority takes back ({@link CaseRestorations}).
 */
@Service
@Transactional
public class TaskUndo {

	private final TaskHolding held;

	private final TaskStore tasks;

	private final MistakenActs mistaken;

	TaskUndo(TaskHolding held, TaskStore tasks, MistakenActs mistaken) {
		this.held = held;
		this.tasks = tasks;
		this.mistaken = mistaken;
	}

	/** Takes the act of the task back; the task is open again. */
	public CaseOutcome undo(long taskId, Actor by, Scope scope) {
		return this.held.with(taskId, scope, (duplicate, task) -> {
			Optional<String> refusal = TaskUndoRules.refusal(duplicate.status(), task,
					this.tasks.alive(List.of(duplicate.number())));
			if (refusal.isPresent()) {
				return new CaseOutcome.Refused(refusal.get());
			}
			ActOn on = new ActOn(new AccountId(task.account()), new OrganizationId(task.at()), duplicate.number());
			ActOutcome outcome = this.mistaken.takeBackLatest(on, acts(task.act()),
					this.held.inTheNameOf(task, by, scope));
			if (outcome instanceof ActOutcome.Refused refused) {
				return TaskHolding.undone(refused.reason().messageKey());
			}
			return this.held.is(task, TaskStatus.OPEN) ? new CaseOutcome.Done(duplicate.number())
					: TaskHolding.undone("task.undo.refused.no-effect");
		});
	}

	/** As what {@link TaskActs} writes the act into the journal. */
	private static Set<JournalKind> acts(Act act) {
		return switch (act) {
			case WITHDRAW, CORRECT_WITHDRAWAL -> Set.of(JournalKind.WITHDRAWAL, JournalKind.CORRECT_DATE);
			case CORRECT_ENROLMENT -> Set.of(JournalKind.CORRECT_DATE);
			case ENROL, ATTACH -> Set.of(JournalKind.ENROL_INSTEAD_OF);
			case DETACH -> Set.of(JournalKind.DETACHMENT);
			case DELETE_ACCOUNT, EXPLAIN, CLARIFY -> Set.of();
		};
	}

}
