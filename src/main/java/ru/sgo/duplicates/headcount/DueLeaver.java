package ru.sgo.duplicates.headcount;

import java.time.LocalDate;

/**
 * Somebody who is enrolled, and should have left.
 *
 * @param begins since when the child is there
 */
public record DueLeaver(HeadcountChild child, HeadcountPlace place, LocalDate begins, DueCause cause) {
}
