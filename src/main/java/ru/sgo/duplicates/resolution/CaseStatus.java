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

	/** The key of the message that says why a case that stands here is not decided. */
	public String refusal() {
		return switch (this) {
			case FOUND -> "case.refused.is-found";
			case ASSIGNED -> "case.refused.is-assigned";
			case DISPUTED -> "case.refused.is-disputed";
			case AWAITING_CHECK -> "case.refused.is-awaiting-check";
			case CONFIRMED -> "case.refused.is-confirmed";
			case DISMISSED -> "case.refused.is-dismissed";
		};
	}

}
