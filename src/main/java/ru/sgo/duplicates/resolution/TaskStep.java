package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;

/**
 * One step for a child, as an organization sees it: its own, or one of another that comes
 * before its own.
 *
 * @param organizationName who does it
 * @param overdue whether its day has passed
 * @param own the task, where it is the organization's own
 * @param ready whether it can be done now, at most after other steps of its own
 */
public record TaskStep(long id, Act act, String organizationName, TaskStatus status, boolean overdue,
		@Nullable TaskView own, boolean ready) {

	/** Whether it can be ticked: it can be done, and asks for no answer. */
	public boolean isTickable() {
		return this.ready && !isAsking();
	}

	/** Whether it is done by an answer. */
	public boolean isAsking() {
		return this.act == Act.EXPLAIN || this.act == Act.CLARIFY;
	}

}
