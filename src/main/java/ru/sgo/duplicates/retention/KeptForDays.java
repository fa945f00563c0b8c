package ru.sgo.duplicates.retention;

import java.time.Instant;

/** Something that is kept for some days only, said by whoever has it. */
public interface KeptForDays {

	RetentionRule rule();

	/** How many of them are older. */
	long count(Instant limit);

	/**
	 * Removes some that are older, within the transaction under way.
	 * @param most how many at once
	 * @return how many; fewer than {@code most} when none is left
	 */
	int remove(Instant limit, int most);

}
