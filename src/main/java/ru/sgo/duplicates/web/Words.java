package ru.sgo.duplicates.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.resolution.CaseEventKind;

/**
 * Words from the message bundles in the language of the reader, for templates and files.
 */
@Component("words")
public class Words {

	/** In hundredths of a percent a smaller share would be 0. */
	private static final double SMALL_SHARE = 0.0001;

	private static final String RUSSIAN = "ru";

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The word for a value of an enumeration: {@code of("cause", "not_withdrawn")}.
	 * @param value a constant or its name in any case; {@code null} is said as a dash
	 */
	public String of(String enumeration, @Nullable Object value) {
		return (value == null) ? say("word.none") : say(enumeration + "." + value.toString().toLowerCase(Locale.ROOT));
	}

	/** A number in groups of three digits; {@code null} is said as a dash. */
	public String number(@Nullable Number number) {
		return (number == null) ? say("word.none")
				: NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(number);
	}

	/**
	 * A number with what it counts in the right form, «21 запись», «22 записи»: of the
	 * keys that end in {@code .one}, {@code .few} and {@code .many}.
	 */
	public String counted(String key, long number) {
		return say(key + "." + form(number), number(number));
	}

	private static String form(long number) {
		if (!LocaleContextHolder.getLocale().getLanguage().equals(RUSSIAN)) {
			return (number == 1) ? "one" : "many";
		}
		long ten = number % 10;
		boolean teen = number % 100 / 10 == 1;
		if (ten == 1 && !teen) {
			return "one";
		}
		return (ten >= 2 && ten <= 4 && !teen) ? "few" : "many";
	}

	/**
	 * A share of 0 to 1 in percent, to a hundredth, or to a hundred-thousandth if it is
	 * small.
	 */
	public String share(double share) {
		NumberFormat percent = NumberFormat.getPercentInstance(LocaleContextHolder.getLocale());
		percent.setMaximumFractionDigits((share < SMALL_SHARE) ? 5 : 2);
		return percent.format(share);
	}

	/**
	 * A sentence of a case's history, whose arguments may be keys or acts themselves.
	 */
	public String event(CaseEventKind kind, List<String> arguments) {
		boolean ofAll = kind == CaseEventKind.DECIDED_DISTINCT && arguments.stream().allMatch(String::isEmpty);
		return ofAll ? say("case.event.decided-distinct-all")
				: say("case.event." + kind.code(), arguments.stream().map(this::spelledOut).toArray());
	}

	private String spelledOut(String argument) {
		Locale locale = LocaleContextHolder.getLocale();
		String act = this.messages.getMessage("act." + argument, null, argument, locale);
		return Objects.requireNonNull(this.messages.getMessage(argument, null, act, locale));
	}

	/** The sentence of a key. */
	public String say(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
