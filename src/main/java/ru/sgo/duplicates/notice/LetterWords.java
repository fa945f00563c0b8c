package ru.sgo.duplicates.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;

import ru.sgo.duplicates.resolution.TaskView;

/** Says the sentences of a letter in one language. */
record LetterWords(MessageSource messages, Locale language) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.language);
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** The child of a task, as whoever has the personal data knows it. */
	static String child(TaskView task) {
		LocalDate born = task.child().birthDate();
		return (born != null) ? task.child().name() + ", " + day(born) : task.child().name();
	}

}
