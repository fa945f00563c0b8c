package ru.sgo.duplicates.erasure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * «Акт об уничтожении персональных данных», as it was when they were erased.
 *
 * @param number under which it is kept
 * @param days for how many days retired accounts were kept
 * @param accounts how many were erased
 */
public record ErasureAct(long number, Instant at, Operator operator, By by, int days, int accounts) {

	/**
	 * Whose data they were kept as.
	 *
	 * @param authority the code
	 * @param address {@code null} where the letterhead says none
	 */
	public record Operator(String authority, String name, @Nullable String address) {
	}

	/**
	 * Who has erased them.
	 *
	 * @param role the code of what the user was
	 */
	public record By(String login, String name, String role) {
	}

}
