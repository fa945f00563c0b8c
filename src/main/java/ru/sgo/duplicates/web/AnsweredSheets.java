package ru.sgo.duplicates.web;

import java.util.List;
import java.util.function.ToIntFunction;

import ru.sgo.duplicates.intake.UnderstoodList;

/**
 * What becomes of the sheets of answers of an import.
 *
 * @param sheets how they were understood
 * @param rows the first of those that are taken
 */
public record AnsweredSheets(List<UnderstoodList> sheets, List<AnsweredTask> rows) {

	/** How many tasks are done by them. */
	public int done() {
		return sum(sheet -> (sheet.answers() != null) ? sheet.answers().done() : 0);
	}

	/** How many tasks are disputed. */
	public int objections() {
		return sum(sheet -> (sheet.answers() != null) ? sheet.answers().objections() : 0);
	}

	/** How many remarks are kept. */
	public int remarks() {
		return sum(sheet -> (sheet.answers() != null) ? sheet.answers().remarks() : 0);
	}

	/** How many rows say what was taken before. */
	public int known() {
		return sum(sheet -> sheet.counts().folded());
	}

	/** How many rows cannot be taken. */
	public int bad() {
		return sum(sheet -> sheet.counts().bad());
	}

	/** How many rows are taken, shown or not. */
	public int taken() {
		return sum(sheet -> sheet.counts().taken());
	}

	private int sum(ToIntFunction<UnderstoodList> count) {
		return this.sheets.stream().mapToInt(count).sum();
	}

}
