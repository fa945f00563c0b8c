package ru.sgo.duplicates.headcount;

import org.jspecify.annotations.Nullable;

/**
 * Where the child is, or was last.
 *
 * @param organization the code
 * @param className the class or group it was put into last, if that is known
 */
public record HeadcountPlace(String organization, String organizationName, @Nullable String className) {
}
