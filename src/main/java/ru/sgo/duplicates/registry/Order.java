package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.PossibleDays;

/**
 * The order («приказ») by which a movement counts.
 *
 * @param date the day from which the movement counts
 * @param number the order's number as written, empty when it is not known
 */
public record Order(LocalDate date, String number) {

	/** In characters, of what somebody types. */
	public static final int LONGEST_NUMBER = 200;

	public Order {
		if (!isPossible(date)) {
			throw new IllegalArgumentException("No order has this date: " + date);
		}
		number = TypedText.code(number);
	}

	public static Order of(LocalDate date, @Nullable String number) {
		return new Order(date, (number != null) ? number : "");
	}

	Map<String, ?> snapshot(MovementKind kind) {
		return Map.of("kind", kind.name(), "date", this.date.toString(), "orderNumber", this.number);
	}

	/** Whether a date can be that of an order at all. */
	public static boolean isPossible(LocalDate date) {
		return PossibleDays.isOfAnOrder(date);
	}

}
