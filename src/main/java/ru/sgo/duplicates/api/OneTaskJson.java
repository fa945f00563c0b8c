package ru.sgo.duplicates.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import ru.sgo.duplicates.resolution.TaskOtherSide;

/**
 * One task with what its organization may see of the other side.
 *
 * @param objections what the organization has said in the task's case, the latest first,
 * and what the authority has answered
 */
record OneTaskJson(@JsonUnwrapped TaskJson task, List<TaskOtherSide> otherSide, List<ObjectionJson> objections) {
}
