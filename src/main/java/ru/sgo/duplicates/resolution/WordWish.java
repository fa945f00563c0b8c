package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.Nullable;

/**
 * What a person wishes to have recorded about two accounts.
 *
 * @param one the number of an account
 * @param other the number of another account
 * @param seen the word about them that the person has read, if any
 */
public record WordWish(Word word, String one, String other, String reason, @Nullable Word seen) {
}
