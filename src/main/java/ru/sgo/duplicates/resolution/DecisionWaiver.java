package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * A past stay that a person has decided not to bring back.
 *
 * @param place the organization's short name
 * @param from its first day
 * @param to its last day; {@code null} if it goes on
 */
record DecisionWaiver(String place, LocalDate from, @Nullable LocalDate to) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	/** The kind of the event that tells it. */
	CaseEventKind event() {
		return (this.to != null) ? CaseEventKind.NOT_RESTORED : CaseEventKind.NOT_RESTORED_OPEN;
	}

	/** What the event says of it. */
	String[] arguments() {
		String first = DAY.format(this.from);
		return (this.to != null) ? new String[] { this.place, first, DAY.format(this.to) }
				: new String[] { this.place, first };
	}

}
