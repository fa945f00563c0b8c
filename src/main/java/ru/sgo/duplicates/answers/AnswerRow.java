package ru.sgo.duplicates.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.notice.AnswerColumn;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.sheets.CellType;
import ru.sgo.duplicates.sheets.SheetRow;

/** A row of a sheet of answers. */
record AnswerRow(AnswerHeader header, SheetRow row) {

	long line() {
		return this.row.number();
	}

	/** What stands in the column, on one line; empty if nothing does. */
	String text(AnswerColumn column) {
		return TypedText.line(this.header.cell(this.row, column).text());
	}

	boolean has(AnswerColumn column) {
		return !text(column).isEmpty();
	}

	/** Whether anything is answered in it. */
	boolean isAnswered() {
		return Arrays.stream(AnswerColumn.values())
			.filter(AnswerColumn::isAnswer)
			.anyMatch(column -> has(column) || isError(column));
	}

	/** The first of the columns in which a formula came to nothing. */
	Optional<AnswerColumn> error() {
		return Arrays.stream(AnswerColumn.values()).filter(this::isError).findFirst();
	}

	private boolean isError(AnswerColumn column) {
		return this.header.cell(this.row, column).type() == CellType.ERROR;
	}

	/** Why it cannot be taken. */
	Problem problem(@Nullable AnswerColumn column, String messageKey) {
		return new Problem("", line(), text(AnswerColumn.TASK), (column != null) ? this.header.heading(column) : null,
				(column != null) ? text(column) : null, messageKey, List.of(), true);
	}

}
