package ru.sgo.duplicates.resolution;

/** How far a case has come. */
public enum CaseStatus {

	/** Найден: waits for a person's decision. */
	FOUND,

	/** В работе у организаций. */
	ASSIGNED,

	/** Возражение организации: waits for the authority's answer. */
	DISPUTED,

	/** Ждёт повторного отчёта: all tasks are satisfied. */
	AWAITING_CHECK,

	/** Устранён, проверено: a run has proved it. */
	CONFIRMED,

	/** Разные дети, or absorbed by another case. */
	DISMISSED;

	/** Whether runs still follow it. */
	public boolean isUnclosed() {
		return this != CONFIRMED && this != DISMISSED;
	}

}
