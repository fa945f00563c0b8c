package ru.sgo.duplicates.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.format.Formatter;

import ru.sgo.duplicates.registry.TypedDay;

/**
 * A day in a form: {@code 2020-09-01}, as the browser's date field sends and expects it,
 * or {@code 01.09.2020}, as people type it where there is none.
 */
final class DayFormatter implements Formatter<LocalDate> {

	@Override
	public LocalDate parse(String text, Locale locale) throws ParseException {
		return TypedDay.of(text).orElseThrow(() -> new ParseException(text, 0));
	}

	@Override
	public String print(LocalDate day, Locale locale) {
		return day.toString();
	}

}
