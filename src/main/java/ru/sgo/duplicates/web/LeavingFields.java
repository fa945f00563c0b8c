package ru.sgo.duplicates.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ru.sgo.duplicates.registry.TypedText;

/**
 * The days that somebody has typed: {@code date.17} and {@code order.17} of the leaving
 * with the id 17, {@code date} and {@code order} of all that are ticked. What stands in a
 * row of its own counts for more.
 */
final class LeavingFields {

	private static final String DATE = "date";

	private static final String ORDER = "order";

	/** More than a page has rows nobody has typed. */
	private static final int MOST = 200;

	private static final Pattern OWN_DATE = Pattern.compile("(?:date|order)\\.(\\d{1,18})");

	private final Map<String, String> fields;

	private final Set<Long> chosen;

	LeavingFields(Map<String, String> fields, Collection<Long> chosen) {
		this.fields = fields;
		this.chosen = chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
	}

	/** The ids of all rows of which something is said. */
	List<Long> ids() {
		Set<Long> ids = new TreeSet<>(this.chosen);
		this.fields.forEach((name, value) -> {
			var own = OWN_DATE.matcher(name);
			if (own.matches() && !value.isBlank()) {
				ids.add(Long.valueOf(own.group(1)));
			}
		});
		return ids.stream().limit(MOST).toList();
	}

	boolean isChosen(long id) {
		return this.chosen.contains(id);
	}

	/** As typed for all that are ticked. */
	String date() {
		return typed(DATE);
	}

	/** Likewise. */
	String order() {
		return typed(ORDER);
	}

	/** As typed for one row. */
	String date(long id) {
		return typed(DATE + "." + id);
	}

	/** Likewise. */
	String order(long id) {
		return typed(ORDER + "." + id);
	}

	/** The day that counts for a row; empty if there is none, or it is no day. */
	Optional<LocalDate> day(long id, Locale locale) {
		try {
			return Optional
				.of(new DayFormatter().parse(date(id).isEmpty() && isChosen(id) ? date() : date(id), locale));
		}
		catch (ParseException ex) {
			return Optional.empty();
		}
	}

	/** The number of the order that counts for a row. */
	String orderOf(long id) {
		return order(id).isEmpty() && isChosen(id) ? order() : order(id);
	}

	/** Whether anything was typed where the day of a row stands. */
	boolean hasDay(long id) {
		return !date(id).isEmpty() || isChosen(id) && !date().isEmpty();
	}

	private String typed(String name) {
		return TypedText.line(this.fields.getOrDefault(name, ""));
	}

}
