package ru.sgo.duplicates.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a whole import failed.
 *
 * @param part the code of the part to blame, if one is
 * @param line its line from 1, or 0 where no line is to blame
 * @param message the key of the sentence in the message bundles
 * @param arguments what its placeholders stand for
 */
public record ImportFailure(@Nullable String part, long line, String message, List<Object> arguments) {

	/** Of numbers that end in one, Russian makes another form. */
	private static final int SINGULAR = 1;

	private static final int PLURAL = 2;

	public ImportFailure {
		arguments = List.copyOf(arguments);
	}

	/** None of so many rows of the part was taken. */
	static ImportFailure ofRows(String part, int rows, String message) {
		boolean endsInOne = rows % 10 == 1 && rows % 100 != 11;
		return new ImportFailure(part, 0, message, List.of(rows, endsInOne ? SINGULAR : PLURAL));
	}

}
