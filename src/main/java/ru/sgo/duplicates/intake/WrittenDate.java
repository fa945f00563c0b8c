package ru.sgo.duplicates.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people and programs write them. The day stands before the month; a date
 * that makes no sense so is not understood, rather than read the other way round.
 */
public final class WrittenDate {

	private static final int CENTURY = 100;

	private static final String BETWEEN = "(?: ?[./,-] ?| )";

	private static final Pattern RUSSIAN = Pattern
		.compile("(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{4}|\\d{2})");

	private static final Pattern YEAR_FIRST = Pattern
		.compile("(\\d{4})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})");

	private static final Pattern TOGETHER = Pattern.compile("(\\d\\d)(\\d\\d)(\\d{4})");

	private static final Pattern TOGETHER_YEAR_FIRST = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");

	private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[ .-]*(\\p{L}{3,})[ .,-]*(\\d{4}|\\d{2})");

	private static final Pattern MONTH_IN_WORDS_FIRST = Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4})");

	/** «от», «г.», «г. р.» and full stops around a date. */
	private static final Pattern AROUND = Pattern
		.compile("^(?:от |с |д\\.? ?р\\.?:? ?)|" + "[ .,]*(?:(?:года|год|г)[ .,]*(?:р|рожд|рождения)?)?[ .,]*$");

	private static final Pattern TIME = Pattern
		.compile("(.*\\d.*?)[ t,]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)? ?([z+-].*|utc|gmt)?");

	/** A day of XML may bear its zone, without a time. */
	private static final Pattern DAY_IN_ZONE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:z|[+-]\\d\\d:\\d\\d)");

	private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

	private static final Pattern QUOTES = Pattern.compile("['\"\u2018-\u201F«»]");

	private final ZoneId zone;

	private final int latestYear;

	/**
	 * A reader.
	 * @param zone says on which day a moment is
	 * @param latestYear the last year that two digits can mean
	 */
	public WrittenDate(ZoneId zone, int latestYear) {
		this.zone = zone;
		this.latestYear = latestYear;
	}

	/**
	 * Reads one. Worked examples: {@code 2013-01-31T21:00:00.000Z} is 1 February 2013 in
	 * Moscow, {@code 1 фев. 13 г.} the same day; {@code 02/13/2013} is not understood.
	 * @param written as {@link ru.sgo.duplicates.registry.TypedText#line}
	 */
	public ReadDate read(String written) {
		String text = QUOTES.matcher(DASHES.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("-")).replaceAll("");
		Matcher dayInZone = DAY_IN_ZONE.matcher(text);
		if (dayInZone.matches()) {
			return day(dayInZone.group(1));
		}
		Matcher time = TIME.matcher(text);
		if (!time.matches()) {
			return day(text);
		}
		ReadDate day = day(time.group(1));
		return (day instanceof ReadDate.Known known) ? moment(known.date(), time) : day;
	}

	/**
	 * The day of a moment. Midnight of whatever zone is how programs write a day that has
	 * no time.
	 */
	private ReadDate moment(LocalDate date, Matcher time) {
		try {
			LocalTime hour = LocalTime.of(Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)),
					(time.group(4) != null) ? Integer.parseInt(time.group(4)) : 0);
			if (time.group(5) == null) {
				return new ReadDate.Known(date);
			}
			ZoneOffset offset = offset(time.group(5));
			if (hour.equals(LocalTime.MIDNIGHT) && offset.getTotalSeconds() != 0) {
				return new ReadDate.Known(date);
			}
			return new ReadDate.Known(
					LocalDateTime.of(date, hour).atOffset(offset).atZoneSameInstant(this.zone).toLocalDate());
		}
		catch (DateTimeException ex) {
			return new ReadDate.NotUnderstood();
		}
	}

	private static ZoneOffset offset(String written) {
		return switch (written) {
			case "z", "utc", "gmt" -> ZoneOffset.UTC;
			default -> ZoneOffset.of(written);
		};
	}

	private ReadDate day(String text) {
		String bare = AROUND.matcher(text.strip()).replaceAll("");
		Matcher matcher = RUSSIAN.matcher(bare);
		if (matcher.matches()) {
			return date(matcher.group(3), Integer.parseInt(matcher.group(2)), matcher.group(1));
		}
		if (matcher.usePattern(YEAR_FIRST).matches() || matcher.usePattern(TOGETHER_YEAR_FIRST).matches()) {
			return date(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3));
		}
		if (matcher.usePattern(TOGETHER).matches()) {
			return date(matcher.group(3), Integer.parseInt(matcher.group(2)), matcher.group(1));
		}
		if (matcher.usePattern(IN_WORDS).matches()) {
			return date(matcher.group(3), Months.numberOf(matcher.group(2)), matcher.group(1));
		}
		if (matcher.usePattern(MONTH_IN_WORDS_FIRST).matches()) {
			return date(matcher.group(3), Months.numberOf(matcher.group(1)), matcher.group(2));
		}
		return new ReadDate.NotUnderstood();
	}

	/** What is no month may be a day, and the date of another order. */
	private ReadDate date(String writtenYear, int month, String writtenDay) {
		if (month < 1 || month > 12) {
			return new ReadDate.NotUnderstood();
		}
		int year = year(writtenYear);
		int day = Integer.parseInt(writtenDay);
		boolean possible = DateBounds.isOfOurTime(year) && YearMonth.of(year, month).isValidDay(day);
		return possible ? new ReadDate.Known(LocalDate.of(year, month, day)) : new ReadDate.Impossible();
	}

	private int year(String written) {
		int year = Integer.parseInt(written);
		if (written.length() > 2) {
			return year;
		}
		int century = this.latestYear - this.latestYear % CENTURY;
		return (century + year <= this.latestYear) ? century + year : century - CENTURY + year;
	}

}
