package ru.sgo.duplicates.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and moments as they are read, {@code 01.09.2020} and {@code 01.09.2020 14:05}. */
@Component("dates")
public class DateWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

	private static final String NONE = "—";

	private final ZoneId zone;

	private final Clock clock;

	DateWords(Clock clock) {
		this.clock = clock;
		this.zone = clock.getZone();
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	public String day(@Nullable LocalDate date) {
		return (date != null) ? DAY.format(date) : NONE;
	}

	/** The short name of the month of that day, in the reader's language. */
	public String month(LocalDate day) {
		return day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, LocaleContextHolder.getLocale());
	}

	/** A day given as {@code yyyymmdd}. */
	public String packed(String date) {
		return day(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE));
	}

	/** The day of the moment in the zone that defines "today". */
	public String dayOf(Instant moment) {
		return DAY.format(moment.atZone(this.zone));
	}

	/** The moment in the zone that defines "today". */
	public String moment(@Nullable Instant moment) {
		return (moment != null) ? MOMENT.format(moment.atZone(this.zone)) : NONE;
	}

}
