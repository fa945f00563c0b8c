package ru.sgo.duplicates.job;

/**
 * A job has lost its database in the middle, and the database is there again: whoever
 * keeps the book of its kind may say that it was interrupted.
 */
public record JobInterrupted(JobKind kind, long id) {
}
