package ru.sgo.duplicates.intake;

/**
 * What becomes of a row of a sheet of answers, among all that were sent together.
 *
 * @param place of the file among those that were sent together
 * @param file its name as it was sent
 */
public record SentAnswer(int place, String file, AnsweredRow row) {
}
