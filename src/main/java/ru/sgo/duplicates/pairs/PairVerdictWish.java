package ru.sgo.duplicates.pairs;

import org.jspecify.annotations.Nullable;

/**
 * What a person wishes to have recorded about two accounts.
 *
 * @param one the number of an account
 * @param other the number of another account
 * @param seen the verdict about them that the person has read, if any
 */
public record PairVerdictWish(PairVerdict verdict, String one, String other, String reason,
		@Nullable PairVerdict seen) {
}
