package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.cards.CardLine;
import ru.sgo.duplicates.cards.Remark;

/** Says in the language of the reader what is wrong with a card, and what to do. */
@Component("remarkWords")
class RemarkWords {

	private final Words words;

	private final DateWords dates;

	RemarkWords(Words words, DateWords dates) {
		this.words = words;
		this.dates = dates;
	}

	/** The sentence of a remark about the card. */
	public String sentence(CardLine card, Remark remark) {
		return this.words.say("cards.remark." + remark.kind().code(), this.dates.day(remark.day()),
				years(card.birthDate(), remark.day()), card.birthDateText(), this.words.of("sex", card.sex()));
	}

	private static long years(@Nullable LocalDate born, @Nullable LocalDate day) {
		return (born != null && day != null) ? ChronoUnit.YEARS.between(born, day) : 0;
	}

}
