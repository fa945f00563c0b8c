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
		TaskView.Duplicate duplicate = task.duplicate();
		TaskView.Step step = task.step();
		TaskView.Progress progress = task.progress();
		return new TaskJson(task.id(), duplicate.number(), duplicate.status(), task.status(), Codes.of(step.act()),
				step.organization(), step.at(), step.account(), duplicate.keep(), task.child().name(),
				task.child().birthDate(), step.date(), progress.actualDate(), stays(step),
				task.waitsFor().stream().map(TaskView.Before::id).toList(), progress.dueOn(), progress.overdue(),
				progress.seenAt(), progress.doneAt(), Codes.orNull(progress.doneOrigin()), progress.explanation(),
				progress.objection(), Codes.of(duplicate.cause()));
	}

	private static @Nullable List<Stay> stays(TaskView.Step step) {
		return step.stays().isEmpty() ? null
				: step.stays().stream().map(stay -> new Stay(stay.from(), stay.to())).toList();
	}

	/** A stay; one that goes on has no last day. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Stay(LocalDate from, @Nullable LocalDate to) {
	}

}
