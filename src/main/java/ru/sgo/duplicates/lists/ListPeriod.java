package ru.sgo.duplicates.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period that a title names: «с 01.09.2020 по 31.03.2021».
 *
 * @param ends its last day
 */
public record ListPeriod(LocalDate begins, LocalDate ends) {

	private static final String DAY = "(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)(?:\\s*г(?:ода|\\.)?)?";

	private static final Pattern PERIOD = Pattern
		.compile("(?iu)(?<!\\d)" + DAY + "\\s*(?:по|до|-|–|—)\\s*" + DAY + "(?!\\d)");

	/** The period that a text names. */
	public static Optional<ListPeriod> in(String text) {
		Matcher period = PERIOD.matcher(text);
		if (!period.find()) {
			return Optional.empty();
		}
		try {
			LocalDate begins = day(period, 1);
			LocalDate ends = day(period, 4);
			return ends.isBefore(begins) ? Optional.empty() : Optional.of(new ListPeriod(begins, ends));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The text without the periods in it. */
	static String without(String text) {
		return PERIOD.matcher(text).replaceAll(" ");
	}

	private static LocalDate day(Matcher period, int group) {
		return LocalDate.of(Integer.parseInt(period.group(group + 2)), Integer.parseInt(period.group(group + 1)),
				Integer.parseInt(period.group(group)));
	}

}
