package ru.sgo.duplicates.resolution;

import org.jspecify.annotations.Nullable;

/**
 * What an organization has written about one of its tasks on the sheet that came with its
 * letter. It has done it, or does not agree, or only remarks something.
 *
 * @param task the number of the task
 * @param done how it was done; {@code null} unless it was
 * @param objection with what it does not agree; {@code null} unless it is so
 * @param remark what it writes besides; may be empty only where it is done or disputed
 */
public record TaskAnswer(long task, @Nullable TaskCarryOut done, @Nullable TaskObjection objection, String remark) {

	public TaskAnswer {
		remark = remark.strip();
		if (done != null && objection != null || done == null && objection == null && remark.isEmpty()) {
			throw new IllegalArgumentException("An answer says one thing about task " + task);
		}
	}

}
