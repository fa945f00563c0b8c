package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

import ru.sgo.duplicates.history.Stay;

/**
 * Whether an account has been in use for more than a month: long enough for marks, which
 * are lost with it unless they are moved first.
 */
public final class LongUse {

	/**
	 * The condition for an account {@code ca.account_id}: from its first day of
	 * attendance to its last, today at most. {@code :today}.
	 */
	public static final String HOLDS = """
			exists (select from stay s where s.account_id = ca.account_id
			  having min(s.begins) + interval '1 month' < max(least(coalesce(s.ends, :today), :today)))
			""";

	private LongUse() {
	}

	/**
	 * The first day of attendance of an account in long use.
	 * @param stays the stays of the account
	 */
	public static Optional<LocalDate> since(Collection<Stay> stays, LocalDate today) {
		return stays.stream()
			.map(Stay::begins)
			.min(Comparator.naturalOrder())
			.filter(first -> stays.stream()
				.map(stay -> Objects.requireNonNullElse(stay.ends(), today))
				.anyMatch(last -> first.plusMonths(1).isBefore(last.isAfter(today) ? today : last)));
	}

}
