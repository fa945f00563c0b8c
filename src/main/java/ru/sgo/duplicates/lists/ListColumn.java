package ru.sgo.duplicates.lists;

import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param heading as it stands there; of two rows both, one after the other
 * @param field what it tells of the child; {@code null} if nothing that is wanted
 * @param known whether its heading was recognised; one that was not may be named by hand
 */
public record ListColumn(String heading, @Nullable ListField field, boolean known) {

	/** Its name in requests and answers; empty if it tells nothing. */
	public String code() {
		return (this.field != null) ? this.field.code() : "";
	}

}
