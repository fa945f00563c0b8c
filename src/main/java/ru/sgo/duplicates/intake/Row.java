package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file, read with an eye for what is wrong with it.
 *
 * @param <C> the columns of its part, and no others
 */
final class Row<C extends Enum<C> & Column> {

	private final Header<C> header;

	private final long line;

	private final String[] values;

	private final DateReader dates;

	private final Consumer<Problem> problems;

	/**
	 * Wraps a row.
	 * @param values by the columns of the part; empty where there is none
	 */
	Row(Header<C> header, long line, String[] values, DateReader dates, Consumer<Problem> problems) {
		this.header = header;
		this.line = line;
		this.values = values;
		this.dates = dates;
		this.problems = problems;
	}

	long line() {
		return this.line;
	}

	/** The value by which the registry knows the row. */
	String key() {
		return text(this.header.key());
	}

	String text(C column) {
		return this.values[column.ordinal()];
	}

	@Nullable String textOrNull(C column) {
		return text(column).isEmpty() ? null : text(column);
	}

	/** Whether the file has the column, but the row nothing in it. */
	boolean lacks(C column) {
		return this.header.has(column) && text(column).isEmpty();
	}

	/**
	 * Whether all the required values are there and none is too long; names the first
	 * that is not. Another value that is too long is named and left out.
	 */
	boolean canBeTaken() {
		for (C column : this.header.columns()) {
			boolean tooLong = text(column).length() > Column.LONGEST_VALUE;
			if (column.heading().required() && (tooLong || text(column).isEmpty())) {
				lost(column, tooLong ? ProblemCode.VALUE_TOO_LONG : ProblemCode.VALUE_MISSING);
				return false;
			}
			if (tooLong) {
				kept(column, ProblemCode.VALUE_TOO_LONG);
				this.values[column.ordinal()] = "";
			}
		}
		return true;
	}

	/** Whether no name is too long; another value that is too long is left out. */
	boolean hasReadableLengths() {
		for (C column : this.header.columns()) {
			if (text(column).length() > Column.LONGEST_VALUE) {
				if (column.heading().required()) {
					lost(column, ProblemCode.VALUE_TOO_LONG);
					return false;
				}
				kept(column, ProblemCode.VALUE_TOO_LONG);
				this.values[column.ordinal()] = "";
			}
		}
		return true;
	}

	/** The date without which the row cannot be taken; says so if it is none. */
	@Nullable LocalDate requiredDate(C column) {
		return date(column, this.dates.document(text(column)), true);
	}

	/** The date of a column without which the row can still be taken. */
	@Nullable LocalDate optionalDate(C column) {
		return text(column).isEmpty() ? null : date(column, this.dates.document(text(column)), false);
	}

	/** The birth date, without which the row can still be taken. */
	@Nullable LocalDate birthDate(C column) {
		return text(column).isEmpty() ? null : date(column, this.dates.birth(text(column)), false);
	}

	private @Nullable LocalDate date(C column, ReadDate date, boolean rowLost) {
		if (date instanceof ReadDate.Known day) {
			return day.date();
		}
		say(column,
				(date instanceof ReadDate.Impossible) ? ProblemCode.DATE_IMPOSSIBLE : ProblemCode.DATE_NOT_UNDERSTOOD,
				rowLost);
		return null;
	}

	/** The day of the import. */
	LocalDate today() {
		return this.dates.today();
	}

	/** The meaning of the word without which the row cannot be taken; says so if none. */
	@Nullable String requiredWord(C column, Vocabulary vocabulary) {
		return word(column, vocabulary, true);
	}

	/** The meaning of a word without which the row can still be taken. */
	@Nullable String optionalWord(C column, Vocabulary vocabulary) {
		return text(column).isEmpty() ? null : word(column, vocabulary, false);
	}

	private @Nullable String word(C column, Vocabulary vocabulary, boolean rowLost) {
		String meaning = vocabulary.meaning(text(column));
		if (meaning == null) {
			say(column, vocabulary.unknown(), rowLost);
		}
		return meaning;
	}

	/** Says that the row is left out. */
	void lost(C column, ProblemCode code) {
		say(column, code, true);
	}

	/** Says something about a value of a row that is taken. */
	void kept(C column, ProblemCode code) {
		say(column, code, false);
	}

	private void say(C column, ProblemCode code, boolean rowLost) {
		this.problems.accept(Problem.of(column, this.line, key(), text(column), code, rowLost));
	}

}
