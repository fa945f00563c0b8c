package ru.sgo.duplicates.headcount;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whom a line of a list beside the headcount is about.
 *
 * @param number of the account
 */
public record HeadcountChild(String number, String fullName, @Nullable LocalDate birthDate) {
}
