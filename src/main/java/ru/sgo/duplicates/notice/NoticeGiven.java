package ru.sgo.duplicates.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That an organization was told what it has to do.
 *
 * @param number the outgoing number of the letter
 * @param to whom
 * @param on the day
 */
public record NoticeGiven(NoticeWay way, @Nullable String number, @Nullable String to, LocalDate on) {
}
