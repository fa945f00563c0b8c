package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the kept account is to have in the organization of a task.
 *
 * @param from the first day there
 * @param to the last day there; empty while the child is still there
 * @param orders the numbers of the orders that say so already
 */
public record TaskStay(LocalDate from, @Nullable LocalDate to, List<String> orders) {

	public TaskStay {
		orders = List.copyOf(orders);
	}

	TaskStay(LocalDate from, @Nullable LocalDate to) {
		this(from, to, List.of());
	}

}
