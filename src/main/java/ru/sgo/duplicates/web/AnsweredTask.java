package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.SentAnswer;
import ru.sgo.duplicates.resolution.TaskView;

/**
 * A row of a sheet of answers, as a person looks at it.
 *
 * @param task about what it is, if whoever looks may see that
 */
public record AnsweredTask(SentAnswer answer, @Nullable TaskView task) {
}
