package ru.sgo.duplicates.intake;

/**
 * What becomes of a row of a sheet of answers.
 *
 * @param line of the sheet, from 1
 * @param task the number of the task that it is about
 * @param said what the organization has written: a day, an order, a reason
 */
public record AnsweredRow(long line, long task, AnswerKind kind, String said) {
}
