package ru.sgo.duplicates.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the groups of a run are sorted; a group stands where its first line does. */
public enum LineOrder {

	GROUP("min(l.group_number)"), NAME("min(l.full_name collate \"ru-x-icu\")"), BIRTH_DATE("min(l.birth_date)"),
	ORGANIZATION("min(l.organization_name collate \"ru-x-icu\")"), CAUSE("min(l.cause)"), ENROLLED("min(l.enrolled)"),
	STATE("min(c.status)");

	private final String expression;

	LineOrder(String expression) {
		this.expression = expression;
	}

	/** The sort expression over the lines {@code l} of a group and its case {@code c}. */
	String expression() {
		return this.expression;
	}

	/** The word in an address. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<LineOrder> of(String code) {
		return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
	}

}
