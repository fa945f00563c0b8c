package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskView;

/**
 * A task as programs see it; what there is not is said as null.
 *
 * @param at where it takes effect
 * @param actualDate the day on which it took effect, where it is done
 * @param stays what the account is to have there; only of acts that take stays over
 * @param waitsFor the ids of the tasks that come first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskJson(long id, @JsonProperty("case") long caseNumber, CaseStatus caseStatus, TaskStatus status, String act,
		String organization, String at, String account, @Nullable String keep, String child,
		@Nullable LocalDate birthDate, @Nullable LocalDate date, @Nullable LocalDate actualDate,
		@Nullable List<Stay> stays, List<Long> waitsFor, LocalDate dueOn, boolean overdue, @Nullable Instant seenAt,
		@Nullable Instant doneAt, @Nullable String doneOrigin, @Nullable String explanation, @Nullable String objection,
		String cause) {

	static TaskJson of(TaskView task) {
		return new TaskJson(task.id(), task.caseNumber(), task.caseStatus(), task.status(), task.act(),
				task.organization(), task.at(), task.account(), task.keep(), task.child(), task.birthDate(),
				task.date(), task.actualDate(), stays(task), task.waitsFor().stream().map(TaskView.Before::id).toList(),
				task.dueOn(), task.overdue(), task.seenAt(), task.doneAt(), task.doneOrigin(), task.explanation(),
				task.objection(), task.cause());
	}

	private static @Nullable List<Stay> stays(TaskView task) {
		return task.stays().isEmpty() ? null
				: task.stays().stream().map(stay -> new Stay(stay.from(), stay.to())).toList();
	}

	/** A stay; one that goes on has no last day. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Stay(LocalDate from, @Nullable LocalDate to) {
	}

}
