package ru.sgo.duplicates.web;

import java.text.NumberFormat;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How long something took or is ago, «3 ч 12 мин», and how large something is, «61,2 ГБ»,
 * as exactly as anybody wants to know it.
 */
@Component("spans")
public class SpanWords {

	private static final double MILLISECONDS = 1000;

	/** Below as many seconds their tenth parts are told. */
	private static final int EXACT = 10;

	private static final double STEP = 1024;

	private static final String[] SIZES = { "size.kb", "size.mb", "size.gb", "size.tb" };

	private final Words words;

	SpanWords(Words words) {
		this.words = words;
	}

	/** Its two largest parts at most; {@code null} is said as a dash. */
	public String of(@Nullable Duration span) {
		if (span == null) {
			return this.words.say("word.none");
		}
		if (span.toDays() > 0) {
			return this.words.counted("span.days", span.toDays());
		}
		if (span.toHours() > 0) {
			return this.words.say("span.hours", span.toHours(), span.toMinutesPart());
		}
		if (span.toMinutes() > 0) {
			return this.words.say("span.minutes", span.toMinutes(), span.toSecondsPart());
		}
		return this.words.say("span.seconds",
				rounded(span.toMillis() / MILLISECONDS, (span.toSeconds() < EXACT) ? 1 : 0));
	}

	/** In the largest unit of which it has at least one; from a kilobyte. */
	public String size(long bytes) {
		double size = bytes / STEP;
		int unit = 0;
		while (size >= STEP && unit < SIZES.length - 1) {
			size /= STEP;
			unit++;
		}
		return this.words.say(SIZES[unit], rounded(size, (unit > 1) ? 1 : 0));
	}

	private static String rounded(double number, int digits) {
		NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
		format.setMaximumFractionDigits(digits);
		return format.format(number);
	}

}
