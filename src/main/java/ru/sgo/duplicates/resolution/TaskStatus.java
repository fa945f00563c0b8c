package ru.sgo.duplicates.resolution;

/** How far a task has come. */
public enum TaskStatus {

	/** Ждёт предыдущего шага. */
	WAITING,

	/** К исполнению. */
	OPEN,

	/** Выполнена: the facts say so, or for an explanation its text. */
	DONE,

	/** Снята. */
	CANCELLED;

	/** Whether somebody still has to do it. */
	public boolean isToDo() {
		return this == WAITING || this == OPEN;
	}

}
