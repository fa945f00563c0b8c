package ru.sgo.duplicates.resolution;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.journal.Actor;

/**
 * How a task was done.
 *
 * @param by who did it, if that is known
 * @param on the day on which it took effect, if it has one
 */
record TaskDone(Instant at, @Nullable Actor by, @Nullable LocalDate on) {
}
