package ru.sgo.duplicates.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a person has decided; it outranks every rule.
 *
 * @param keep the number of the account to keep
 * @param attends where the child attends, if the person said so
 */
public record PersonsWord(String keep, @Nullable Attendance attends) {
}
