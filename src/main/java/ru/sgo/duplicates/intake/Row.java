package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** One row of a file, read with an eye for what is wrong with it. */
final class Row {

	/** In characters; the database can look up no longer ones. */
	static final int LONGEST_VALUE = 400;

	private final Part part;

	private final long line;

	private final String[] values;

	private final int[] positions;

	private final Dates dates;

	private final Consumer<Problem> problems;

	/**
	 * Wraps a row.
	 * @param values by the columns of the part; empty where there is none
	 * @param positions where the columns stand in the file; negative for those it lacks
	 */
	Row(Part part, long line, String[] values, int[] positions, Dates dates, Consumer<Problem> problems) {
		this.part = part;
		this.line = line;
		this.values = values;
		this.positions = positions;
		this.dates = dates;
		this.problems = problems;
	}

	long line() {
		return this.line;
	}

	String text(int column) {
		return this.values[column];
	}

	@Nullable String textOrNull(int column) {
		return this.values[column].isEmpty() ? null : this.values[column];
	}

	/** Whether the file has the column, but the row nothing in it. */
	boolean lacks(int column) {
		return this.positions[column] >= 0 && this.values[column].isEmpty();
	}

	/**
	 * Whether all the required values are there and none is too long; names the first
	 * that is not. Another value that is too long is named and left out.
	 */
	boolean hasRequired() {
		List<Column> columns = Column.OF.get(this.part);
		for (int i = 0; i < columns.size(); i++) {
			boolean tooLong = this.values[i].length() > LONGEST_VALUE;
			if (columns.get(i).required() && (tooLong || this.values[i].isEmpty())) {
				lost(i, tooLong ? "intake.value-too-long" : "intake.value-missing");
				return false;
			}
			if (tooLong) {
				kept(i, "intake.value-too-long");
				this.values[i] = "";
			}
		}
		return true;
	}

	/** The date without which the row cannot be taken; says so if it is none. */
	@Nullable LocalDate requiredDate(int column) {
		return date(column, this.dates.document(this.values[column]), true);
	}

	/** The date of a column without which the row can still be taken. */
	@Nullable LocalDate optionalDate(int column) {
		return this.values[column].isEmpty() ? null : date(column, this.dates.document(this.values[column]), false);
	}

	/** The birth date, without which the row can still be taken. */
	@Nullable LocalDate birthDate(int column) {
		return this.values[column].isEmpty() ? null : date(column, this.dates.birth(this.values[column]), false);
	}

	private @Nullable LocalDate date(int column, ReadDate date, boolean rowLost) {
		if (date instanceof ReadDate.Known day) {
			return day.date();
		}
		say(column, (date instanceof ReadDate.Impossible) ? "intake.date-impossible" : "intake.date-not-understood",
				rowLost);
		return null;
	}

	/** The day of the import. */
	LocalDate today() {
		return this.dates.today();
	}

	/** The word's meaning, or {@code null} when it has none. */
	@Nullable String word(int column, Vocabulary vocabulary) {
		return vocabulary.meaning(this.values[column]);
	}

	/** Says that the row is left out. */
	void lost(int column, String message) {
		say(column, message, true);
	}

	/** Says something about a value of a row that is taken. */
	void kept(int column, String message) {
		say(column, message, false);
	}

	private void say(int column, String message, boolean rowLost) {
		this.problems.accept(new Problem(this.part.code(), this.line, this.values[0],
				Column.OF.get(this.part).get(column).name(), this.values[column], message, List.of(), rowLost));
	}

}
