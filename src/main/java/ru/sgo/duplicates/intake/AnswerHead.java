package ru.sgo.duplicates.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * By what a sheet of answers is known.
 *
 * @param kind how the file is written
 * @param sheet its name
 * @param headerRow the line of its header, from 1
 * @param organization the code that stands above the header
 */
public record AnswerHead(String kind, String sheet, long headerRow, List<UnderstoodList.NamedColumn> columns,
		@Nullable String organization) {

	public AnswerHead {
		columns = List.copyOf(columns);
	}

}
