package ru.sgo.duplicates.decision;

import java.time.LocalDate;

/**
 * That a child which stands in two organizations lawfully is counted in one of them.
 *
 * @param counted the code of the organization that counts the child
 * @param other the code of the other one
 * @param until the last day of the term
 */
public record CountedAt(String counted, String other, LocalDate until) {
}
