package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.Tasks;

/** Which tasks a list of tasks shows. */
public enum TaskChoice {

	/** Those that are neither done nor cancelled. */
	TO_DO(null),

	/** All of them. */
	ALL(null),

	OPEN(TaskStatus.OPEN),

	WAITING(TaskStatus.WAITING),

	DONE(TaskStatus.DONE),

	CANCELLED(TaskStatus.CANCELLED);

	private final @Nullable TaskStatus status;

	TaskChoice(@Nullable TaskStatus status) {
		this.status = status;
	}

	/**
	 * The tasks of this choice, narrowed down further.
	 * @param overdue only those that could be done and whose day has passed
	 * @param text part of the child's name, an account number or a case's number
	 */
	public Tasks.Filter toFilter(@Nullable String organization, boolean overdue, @Nullable String text) {
		return new Tasks.Filter(this.status, this == TO_DO, organization, null, overdue, text);
	}

}
