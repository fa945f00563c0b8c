package ru.sgo.duplicates.notice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A list that is asked for.
 *
 * @param day who is there on this day is to stand in it
 * @param dueOn until when it is to be sent, that day included
 */
public record ListRequest(LocalDate day, LocalDate dueOn) {

	private static final int DAYS_TO_ANSWER = 7;

	/**
	 * What is wished for.
	 * @param day {@code null} for today
	 * @param dueOn {@code null} for a week from today
	 */
	public static ListRequest of(@Nullable LocalDate day, @Nullable LocalDate dueOn, LocalDate today) {
		return new ListRequest(Objects.requireNonNullElse(day, today),
				Objects.requireNonNullElse(dueOn, today.plusDays(DAYS_TO_ANSWER)));
	}

	/**
	 * What nobody can ask for.
	 * @return the key of a sentence, if there is such a thing
	 */
	public Optional<String> fault(LocalDate today) {
		if (this.dueOn.isBefore(today)) {
			return Optional.of("letter.list.refused.due-past");
		}
		if (this.dueOn.isAfter(today.plusYears(1))) {
			return Optional.of("letter.list.refused.due-far");
		}
		if (this.day.isAfter(this.dueOn)) {
			return Optional.of("letter.list.refused.day-after-due");
		}
		return this.day.isBefore(today.minusYears(1)) ? Optional.of("letter.list.refused.day-long-past")
				: Optional.empty();
	}

}
