package ru.sgo.duplicates.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a file. The same days stand in it again and again, so that most are
 * read once only.
 */
final class Dates {

	private static final Pattern RUSSIAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:[ T].*)?");

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");

	private static final int EARLIEST_YEAR = 1900;

	private static final int LATEST_YEAR = 2100;

	/**
	 * More than the days of a life at school; a bound, for what stands in a file is not
	 * ours.
	 */
	private static final int MOST_KNOWN = 20_000;

	private final Map<String, LocalDate> known = new HashMap<>();

	/** The date, or {@code null} when the text is empty or no possible date. */
	@Nullable LocalDate read(String text) {
		LocalDate date = this.known.get(text);
		if (date == null && !text.isEmpty()) {
			date = parse(text);
			if (date != null && this.known.size() < MOST_KNOWN) {
				this.known.put(text, date);
			}
		}
		return date;
	}

	private static @Nullable LocalDate parse(String text) {
		Matcher russian = RUSSIAN.matcher(text);
		if (russian.matches()) {
			return date(russian.group(3), russian.group(2), russian.group(1));
		}
		Matcher iso = ISO.matcher(text);
		return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : null;
	}

	private static @Nullable LocalDate date(String year, String month, String day) {
		try {
			LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
			return (date.getYear() >= EARLIEST_YEAR && date.getYear() < LATEST_YEAR) ? date : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
