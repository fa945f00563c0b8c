package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

/**
 * Where and since when an account is counted twice.
 *
 * @param organizationA the id of the organization that the dates propose to leave
 * @param organizationB the id of the organization where the child came later
 */
record CountedTwice(long organizationA, long organizationB, LocalDate since) {
}
