package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.PossibleDays;

/**
 * The order («приказ») by which a movement counts.
 *
 * @param date the day from which the movement counts
 * @param number the order's number as written, empty when it is not known
 * @param signedOn the day on which it was signed, where that is known
 */
public record Order(LocalDate date, String number, @Nullable LocalDate signedOn) {

	/** In characters, of what somebody types. */
	public static final int LONGEST_NUMBER = 200;

	public Order {
		if (!isPossible(date)) {
			throw new IllegalArgumentException("No order has this date: " + date);
		}
		number = TypedText.code(number);
	}

	/** Signed nobody knows when. */
	public Order(LocalDate date, String number) {
		this(date, number, null);
	}

	public static Order of(LocalDate date, @Nullable String number) {
		return new Order(date, (number != null) ? number : "");
	}

	Map<String, ?> snapshot(MovementKind kind) {
		Map<String, Object> said = new HashMap<>(
				Map.of("kind", kind.name(), "date", this.date.toString(), "orderNumber", this.number));
		if (this.signedOn != null) {
			said.put("orderDate", this.signedOn.toString());
		}
		return said;
	}

	/** Whether a date can be that of an order at all. */
	public static boolean isPossible(LocalDate date) {
		return PossibleDays.isOfAnOrder(date);
	}

}
