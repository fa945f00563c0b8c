package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.TaskStatus;

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

	/** The one state of the tasks, where it is one. */
	public @Nullable TaskStatus status() {
		return this.status;
	}

}
