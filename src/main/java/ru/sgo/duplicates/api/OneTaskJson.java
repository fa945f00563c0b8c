package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.TaskOtherSide;
import ru.sgo.duplicates.resolution.TaskView;

/**
 * One task with what its organization may see of the other side.
 *
 * @param objections what the organization has said in the task's case, the latest first,
 * and what the authority has answered
 */
record OneTaskJson(@JsonUnwrapped TaskJson task, List<Elsewhere> otherSide, List<ObjectionJson> objections) {

	static OneTaskJson of(TaskView task, List<TaskOtherSide> otherSides, List<ObjectionJson> objections) {
		return new OneTaskJson(TaskJson.of(task), otherSides.stream().map(Elsewhere::of).toList(), objections);
	}

	/** Where the child is or was beside the task's own organization. */
	record Elsewhere(String account, String organization, String organizationName, String kind, LocalDate from,
			@Nullable LocalDate to) {

		static Elsewhere of(TaskOtherSide other) {
			return new Elsewhere(other.account(), other.organization(), other.organizationName(),
					Codes.of(other.kind()), other.from(), other.to());
		}

	}

}
