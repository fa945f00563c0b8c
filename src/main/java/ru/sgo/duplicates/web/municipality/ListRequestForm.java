package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.notice.ListRequest;

/**
 * For which list is asked.
 *
 * @param day {@code null} for the usual one
 * @param dueOn likewise
 */
public record ListRequestForm(@Nullable LocalDate day, @Nullable LocalDate dueOn) {

	static ListRequestForm of(ListRequest request) {
		return new ListRequestForm(request.day(), request.dueOn());
	}

}
