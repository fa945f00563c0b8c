package ru.sgo.duplicates.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A child that a complete list no longer names: it has left, and nobody has said when.
 *
 * @param id of the document, by which its day is said
 * @param where which organization it has left
 * @param begins since when it was there; {@code null} if its history does not tell
 * @param assumed the day that is taken until the right one is known
 */
public record UnknownLeaving(long id, Child child, Where where, @Nullable LocalDate begins, LocalDate assumed) {

	/**
	 * Who has left.
	 *
	 * @param number of the account; derived where only lists know it
	 */
	public record Child(String number, String fullName, @Nullable LocalDate birthDate) {
	}

	/** From where: the organization's code, its short name, and the last class there. */
	public record Where(String organization, String organizationName, @Nullable String className) {
	}

}
