package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

/** How long it is until a day: «осталось 12 дней». */
@Component("countdown")
public class CountdownWords {

	private final Words words;

	private final DateWords dates;

	CountdownWords(Words words, DateWords dates) {
		this.words = words;
		this.dates = dates;
	}

	/** In a sentence, after a comma or a colon. */
	public String to(LocalDate day) {
		long left = ChronoUnit.DAYS.between(this.dates.today(), day);
		if (left == 0) {
			return this.words.say("countdown.today");
		}
		return (left > 0) ? this.words.counted("countdown.left", left) : this.words.counted("countdown.passed", -left);
	}

}
