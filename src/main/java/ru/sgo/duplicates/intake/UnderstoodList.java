package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a list was understood.
 *
 * @param place of the file among those that were sent together
 * @param file its name as it was sent
 * @param kind how the file is written
 * @param refusal the key of why nothing of the file could be read
 * @param part the table of an export that the sheet holds; {@code null} for a list
 * @param answers what it answers; {@code null} unless it is a sheet of answers
 */
public record UnderstoodList(int place, String file, String kind, @Nullable String refusal, @Nullable Part part,
		Head head, Whose whose, Counts counts, @Nullable Answers answers) {

	/** Whether the file opens with a password only. */
	public boolean isLocked() {
		return FailureCode.PASSWORD_WANTED.messageKey().equals(this.refusal)
				|| FailureCode.PASSWORD_WRONG.messageKey().equals(this.refusal);
	}

	/**
	 * Its header.
	 *
	 * @param sheet its name
	 * @param headerRow the line, from 1
	 */
	public record Head(String sheet, long headerRow, List<NamedColumn> columns) {
	}

	/**
	 * A heading and the field that it means; an empty one for none.
	 *
	 * @param known whether the heading was recognised
	 */
	public record NamedColumn(String header, String field, boolean known) {
	}

	/**
	 * Whose children it lists, and when.
	 *
	 * @param organization the code; {@code null} if that is not known, or each row says
	 * it
	 * @param organizationFrom where it was read: column, title, sheet, file, chosen or
	 * own
	 * @param organizationRead what the list calls it, where the registry has none of that
	 * name
	 */
	public record Whose(@Nullable String organization, @Nullable String organizationFrom,
			@Nullable String organizationRead, @Nullable String className, @Nullable LocalDate asOf) {
	}

	/** What became of its rows. */
	public record Counts(int rows, int taken, int folded, int bad) {
	}

	/** How much a sheet of answers reports done, disputes, and remarks. */
	public record Answers(int done, int objections, int remarks) {
	}

}
