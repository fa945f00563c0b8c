package ru.sgo.duplicates.headcount;

import java.time.Instant;

/**
 * That the authority knows where the child is.
 *
 * @param by the login
 */
public record AbsenceMarked(AbsenceMark mark, String by, Instant at) {
}
