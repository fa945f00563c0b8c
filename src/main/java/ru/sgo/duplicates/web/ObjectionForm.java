package ru.sgo.duplicates.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.TaskObjection;
import ru.sgo.duplicates.resolution.TaskObjectionLetter;
import ru.sgo.duplicates.resolution.TaskStatedOrder;

/**
 * With what an organization does not agree.
 *
 * @param statedDate the first or last day there by the organization's order
 * @param statedOrderNumber the number of that order
 * @param statedOrderDate the date of the order itself
 * @param letterNumber under which the authority keeps the organization's letter
 */
public record ObjectionForm(@Nullable String reason, @Nullable LocalDate statedDate, @Nullable String statedOrderNumber,
		@Nullable LocalDate statedOrderDate, @Nullable String letterNumber, @Nullable LocalDate letterDate) {

	static final ObjectionForm EMPTY = new ObjectionForm(null, null, null, null, null, null);

	/** An order without its day says nothing. */
	boolean lacksDay() {
		return this.statedDate == null && (!given(this.statedOrderNumber).isEmpty() || this.statedOrderDate != null);
	}

	TaskObjection wish() {
		TaskStatedOrder stated = (this.statedDate != null)
				? new TaskStatedOrder(this.statedDate, given(this.statedOrderNumber), this.statedOrderDate) : null;
		boolean written = !given(this.letterNumber).isBlank() || this.letterDate != null;
		return new TaskObjection(given(this.reason), stated,
				written ? new TaskObjectionLetter(given(this.letterNumber), this.letterDate) : null);
	}

	/** The form's field for what is wrong. */
	static String field(String wrong) {
		return switch (wrong) {
			case "orderNumber" -> "statedOrderNumber";
			case "orderDate" -> "statedOrderDate";
			default -> wrong;
		};
	}

	private static String given(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
