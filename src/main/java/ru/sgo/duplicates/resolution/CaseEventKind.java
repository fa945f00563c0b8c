package ru.sgo.duplicates.resolution;

import java.util.Locale;
import java.util.stream.Stream;

/** What may happen to a case; the words for it are {@code case.event.} and its code. */
public enum CaseEventKind {

	OPENED, REOPENED, ABSORBED, PROPOSAL_CHANGED, FOUND_AGAIN, HEALED, CONFIRMED, CONFIRMED_BY_LISTS, DECIDED_CONFIRM,
	DECIDED_KEEP, DECIDED_DISTINCT, DECIDED_LAWFUL, LAWFUL_OVER, DAY_CHANGED, NOT_RESTORED, NOT_RESTORED_OPEN,
	TASK_DONE, TASK_DONE_AT_SOURCE, TASK_UNDONE, TASK_UNDONE_AT_SOURCE, TASK_OTHER_DAY, TASKS_MOVED, TASKS_CAME_BACK,
	AWAITS_CHECK, BACK_TO_WORK, EXPLANATION, EXPLAINED, ONE_CARD, TWO_CARDS, ANSWERED, REMARK, OBJECTION, AGREED,
	UPHELD, TAKEN_BACK, MISTAKEN_TAKEN_BACK, RESTORED;

	/** The kind as it stands in the database and in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The kind with this code.
	 * @throws IllegalArgumentException if there is none
	 */
	static CaseEventKind of(String code) {
		return Stream.of(values())
			.filter(kind -> kind.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No kind of event is " + code));
	}

}
