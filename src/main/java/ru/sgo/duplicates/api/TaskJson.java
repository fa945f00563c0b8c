package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskStay;
import ru.sgo.duplicates.resolution.TaskView;

/**
 * A task as programs see it; what there is not is said as null.
 *
 * @param waitsFor the ids of the tasks that come first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskJson(long id, @JsonProperty("case") long caseNumber, CaseStatus caseStatus, TaskStatus status,
		@JsonUnwrapped What what, @JsonUnwrapped OwnChild whose, @JsonUnwrapped Days days, List<Long> waitsFor,
		@JsonUnwrapped Progress progress, String cause) {

	static TaskJson of(TaskView task) {
		TaskView.Duplicate duplicate = task.duplicate();
		return new TaskJson(task.id(), duplicate.number(), duplicate.status(), task.status(), What.of(task),
				new OwnChild(task.child().name(), task.child().birthDate()), Days.of(task),
				task.waitsFor().stream().map(TaskView.Before::id).toList(), Progress.of(task.progress()),
				Codes.of(duplicate.cause()));
	}

	/**
	 * What is to be done.
	 *
	 * @param at where it takes effect
	 * @param movedFrom the name of the closed organization that owed it before
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record What(String act, String organization, String at, @Nullable String movedFrom, String account,
			@Nullable String keep) {

		static What of(TaskView task) {
			TaskView.Step step = task.step();
			return new What(Codes.of(step.act()), step.organization(), step.at(), step.movedFrom(), step.account(),
					task.duplicate().keep());
		}

	}

	/** The child as its organization knows it. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record OwnChild(String child, @Nullable LocalDate birthDate) {
	}

	/**
	 * With which days.
	 *
	 * @param actualDate the day on which it took effect, where it is done
	 * @param stays what the account is to have there; only of acts that take stays over
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Days(@Nullable LocalDate date, @Nullable LocalDate actualDate, @Nullable List<Stay> stays) {

		static Days of(TaskView task) {
			List<TaskStay> stays = task.step().stays();
			return new Days(task.step().date(), task.progress().actualDate(),
					stays.isEmpty() ? null : stays.stream().map(stay -> new Stay(stay.from(), stay.to())).toList());
		}

	}

	/** A stay; one that goes on has no last day. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Stay(LocalDate from, @Nullable LocalDate to) {
	}

	/**
	 * How far it has come.
	 *
	 * @param cards how many cards the child has, as the organization has answered
	 * @param numbers those of two cards
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Progress(LocalDate dueOn, boolean overdue, @Nullable Instant seenAt, @Nullable Instant doneAt,
			@Nullable String doneOrigin, @Nullable String explanation, @Nullable String objection,
			@Nullable Integer cards, @Nullable List<String> numbers) {

		static Progress of(TaskView.Progress progress) {
			return new Progress(progress.dueOn(), progress.overdue(), progress.seenAt(), progress.doneAt(),
					Codes.orNull(progress.doneOrigin()), progress.explanation(), progress.objection(),
					(progress.cards() != null) ? progress.cards().count() : null,
					(progress.cards() != null) ? progress.cards().numbers() : null);
		}

	}

}
