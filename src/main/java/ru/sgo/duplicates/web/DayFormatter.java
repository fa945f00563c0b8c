package ru.sgo.duplicates.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

import org.springframework.format.Formatter;

import ru.sgo.duplicates.registry.TypedText;

/**
 * A day in a form: {@code 2020-09-01}, as the browser's date field sends and expects it,
 * or {@code 01.09.2020}, as people type it where there is none.
 */
final class DayFormatter implements Formatter<LocalDate> {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	@Override
	public LocalDate parse(String text, Locale locale) throws ParseException {
		String day = TypedText.line(text);
		try {
			return day.contains(".") ? LocalDate.parse(day, TYPED) : LocalDate.parse(day);
		}
		catch (DateTimeParseException ex) {
			throw new ParseException(day, ex.getErrorIndex());
		}
	}

	@Override
	public String print(LocalDate day, Locale locale) {
		return day.toString();
	}

}
