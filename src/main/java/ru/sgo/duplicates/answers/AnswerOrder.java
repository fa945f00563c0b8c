package ru.sgo.duplicates.answers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.ReadDate;
import ru.sgo.duplicates.intake.WrittenDate;

/**
 * Date and number of an order as people write them in one cell. Worked examples:
 * {@code 31.08.2026 № 15-о} and {@code Приказ № 15-о от 31.08.2026 г.} are the order 15-о
 * of that day; {@code 15-о} is an order without a day.
 *
 * @param number empty if there is none
 * @param signedOn the day on which it was signed, if one stands there
 */
record AnswerOrder(String number, @Nullable LocalDate signedOn) {

	private static final Pattern DAY = Pattern
		.compile("(?U)(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})(?!\\d)");

	/** What stands around a number and is none of it. */
	private static final Pattern AROUND = Pattern.compile(
			"(?iu)^(?:[\\s,;:.№]|N(?=\\s|\\d)|приказ(?:а|ом)?(?=[\\s№])|order(?=\\s)|no\\.|от(?=\\s|$)|dated(?=\\s|$)|of(?=\\s|$)|г\\.?(?=\\s|$))+"
					+ "|(?:[\\s,;:]|(?<=\\s|^)(?:от|г|dated|of)\\.?)+$");

	/** Reads a cell; nothing of an empty one. */
	static AnswerOrder of(String written, ZoneId zone, int latestYear) {
		Matcher day = DAY.matcher(written);
		if (!day.find()) {
			return new AnswerOrder(bare(written), null);
		}
		Optional<LocalDate> signed = day(day.group(), zone, latestYear);
		return signed.isEmpty() ? new AnswerOrder(bare(written), null) : new AnswerOrder(
				bare(bare(written.substring(0, day.start())) + " " + bare(written.substring(day.end()))), signed.get());
	}

	/** A day as it is written; empty if it is none. */
	static Optional<LocalDate> day(String written, ZoneId zone, int latestYear) {
		return (new WrittenDate(zone, latestYear).read(written) instanceof ReadDate.Known known)
				? Optional.of(known.date()) : Optional.empty();
	}

	private static String bare(String text) {
		return AROUND.matcher(AROUND.matcher(text).replaceAll("")).replaceAll("").strip();
	}

}
