package ru.sgo.duplicates.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An organization that has something to do.
 *
 * @param organization its code
 * @param tasks how many it has still to do, those that wait for others included
 * @param dueOn until when the first that can be done is to be done
 * @param told when it was told last
 * @param toldOfAll whether that was not before the last of its tasks was given to it
 */
public record LetterState(String organization, String name, long tasks, @Nullable LocalDate dueOn,
		@Nullable NoticeGiven told, boolean toldOfAll) {
}
