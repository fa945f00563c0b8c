package ru.sgo.duplicates.headcount;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A child that was in a kindergarten and is nowhere.
 *
 * @param place the kindergarten
 * @param left the last day there
 * @param reason of the withdrawal, as written
 * @param marked where the child is, if the authority has said so
 */
public record AbsentChild(HeadcountChild child, HeadcountPlace place, LocalDate left, AbsenceCause cause,
		@Nullable String reason, @Nullable AbsenceMarked marked) {
}
