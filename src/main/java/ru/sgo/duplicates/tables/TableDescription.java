package ru.sgo.duplicates.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A table: its title and its columns. Each heading stands beside what comes under it, and
 * no cell is counted off against a list of headings.
 *
 * @param <R> what makes a row
 */
public final class TableDescription<R> {

	private final String title;

	private final List<String> headings = new ArrayList<>();

	private final List<BiConsumer<R, TableLine>> cells = new ArrayList<>();

	private TableDescription(String title) {
		this.title = title;
	}

	/**
	 * A table without columns yet.
	 * @param title as its reader understands it: for people a key, like the headings
	 */
	public static <R> TableDescription<R> titled(String title) {
		return new TableDescription<>(title);
	}

	/**
	 * Adds a column of texts to the right of the others.
	 * @param cell what stands in a row; {@code null} is an empty cell
	 */
	public TableDescription<R> text(String heading, Function<R, @Nullable String> cell) {
		return add(heading, (row, line) -> line.text(cell.apply(row)));
	}

	/**
	 * Adds a column of days to the right of the others.
	 * @param cell what stands in a row; {@code null} is an empty cell
	 */
	public TableDescription<R> day(String heading, Function<R, @Nullable LocalDate> cell) {
		return add(heading, (row, line) -> line.day(cell.apply(row)));
	}

	/**
	 * Adds a column of numbers that count or order something to the right of the others.
	 * What only looks like a number, as that of an account, is a text.
	 * @param cell what stands in a row; {@code null} is an empty cell
	 */
	public TableDescription<R> number(String heading, Function<R, @Nullable Number> cell) {
		return add(heading, (row, line) -> line.number(cell.apply(row)));
	}

	private TableDescription<R> add(String heading, BiConsumer<R, TableLine> cell) {
		this.headings.add(heading);
		this.cells.add(cell);
		return this;
	}

	public String title() {
		return this.title;
	}

	List<String> headings() {
		return List.copyOf(this.headings);
	}

	void write(R row, TableLine line) {
		this.cells.forEach(cell -> cell.accept(row, line));
	}

}
