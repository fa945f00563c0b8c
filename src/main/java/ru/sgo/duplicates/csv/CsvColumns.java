package ru.sgo.duplicates.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table: each heading stands beside what comes under it, and no cell is
 * counted off against a list of headings.
 *
 * @param <R> what makes a row
 */
public final class CsvColumns<R> {

	private final List<String> headings = new ArrayList<>();

	private final List<Function<R, @Nullable String>> cells = new ArrayList<>();

	/**
	 * Adds a column to the right of the others.
	 * @param cell what stands in a row; {@code null} is an empty cell
	 */
	public CsvColumns<R> add(String heading, Function<R, @Nullable String> cell) {
		this.headings.add(heading);
		this.cells.add(cell);
		return this;
	}

	List<String> headings() {
		return List.copyOf(this.headings);
	}

	List<@Nullable String> cells(R row) {
		List<@Nullable String> written = new ArrayList<>();
		this.cells.forEach(cell -> written.add(cell.apply(row)));
		return written;
	}

}
