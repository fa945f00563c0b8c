package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Origin;

/** Why what was done for a task cannot be taken back, or not any more. */
final class TaskUndoRules {

	private TaskUndoRules() {
	}

	/**
	 * The key of the first reason.
	 * @param all the tasks of the case
	 */
	static Optional<String> refusal(CaseStatus status, Task task, List<Task> all) {
		if (task.status() != TaskStatus.DONE) {
			return Optional.of("task.undo.refused.not-done");
		}
		if (task.act() == Act.DELETE_ACCOUNT) {
			return Optional.of("task.undo.refused.deletion");
		}
		if (task.act().isAnswer()) {
			return Optional.of("task.undo.refused.answer");
		}
		Actor by = task.doneBy();
		if (by == null || by.origin() != Origin.HERE) {
			return Optional.of("task.undo.refused.source");
		}
		if (status != CaseStatus.ASSIGNED && status != CaseStatus.AWAITING_CHECK) {
			return Optional.of("task.undo.refused.case");
		}
		boolean builtUpon = all.stream()
			.anyMatch(other -> other.status() == TaskStatus.DONE && other.waitsFor().contains(task.id()));
		return builtUpon ? Optional.of("task.undo.refused.built-upon") : Optional.empty();
	}

}
