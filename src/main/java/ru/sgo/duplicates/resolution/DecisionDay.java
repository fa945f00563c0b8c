package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import ru.sgo.duplicates.decision.Act;

/**
 * A day of the proposed plan on which the child leaves a place or comes there, and which
 * a person may say otherwise.
 *
 * @param act whose day it is
 * @param at the code of the organization where it takes effect
 * @param proposed the day as the rules propose it
 * @param date the day as it is to be
 */
public record DecisionDay(Act act, String at, LocalDate proposed, LocalDate date) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	/** Whether it is the last day there. */
	public boolean leaves() {
		return this.act == Act.WITHDRAW || this.act == Act.CORRECT_WITHDRAWAL;
	}

	/** Whether it is the first day there. */
	boolean comes() {
		return this.act == Act.ENROL || this.act == Act.CORRECT_ENROLMENT;
	}

	/** What the event that tells it says. */
	String[] arguments(String place) {
		return new String[] { place, this.act.name().toLowerCase(Locale.ROOT), DAY.format(this.proposed),
				DAY.format(this.date) };
	}

	boolean isChanged() {
		return !this.date.equals(this.proposed);
	}

}
