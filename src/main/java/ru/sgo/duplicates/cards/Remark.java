package ru.sgo.duplicates.cards;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a card.
 *
 * @param day the day that the birth date contradicts (of an enrolment, or of the
 * account's creation), if it contradicts one
 */
public record Remark(RemarkKind kind, @Nullable LocalDate day) {

	static Remark of(RemarkKind kind) {
		return new Remark(kind, null);
	}

}
