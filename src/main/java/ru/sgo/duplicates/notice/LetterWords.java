package ru.sgo.duplicates.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** Says the sentences of a letter in one language. */
record LetterWords(MessageSource messages, Locale language) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.language);
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

}
