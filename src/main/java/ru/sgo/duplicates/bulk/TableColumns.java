package ru.sgo.duplicates.bulk;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that one class writes and reads. Each is added once, where it is
 * declared, and stands then in the head of COPY, in its rows and in updates; nothing is
 * counted by hand.
 *
 * @param <R> what makes a row
 */
public final class TableColumns<R> {

	private final String table;

	private final List<TableColumn<R, ?>> columns = new ArrayList<>();

	private final List<TableColumn<R, ?>> changing = new ArrayList<>();

	/** Begins without a column. */
	public TableColumns(String table) {
		this.table = table;
	}

	/** Adds a column that may change. */
	public <T> TableColumn<R, T> add(String name, ColumnType<T> type, Function<R, @Nullable T> value) {
		return add(new TableColumn<>(name, type, value, false));
	}

	/** Adds a column that is written once, with a new row. */
	public <T> TableColumn<R, T> addFixed(String name, ColumnType<T> type, Function<R, @Nullable T> value) {
		return add(new TableColumn<>(name, type, value, true));
	}

	/** Adds columns that stand by themselves elsewhere. */
	public void addAll(List<TableColumn<R, ?>> others) {
		others.forEach(this::add);
	}

	private <T> TableColumn<R, T> add(TableColumn<R, T> column) {
		this.columns.add(column);
		if (!column.fixed()) {
			this.changing.add(column);
		}
		return column;
	}

	public List<String> names() {
		return this.columns.stream().map(TableColumn::name).toList();
	}

	/** The statement that makes the table for the transaction under way. */
	public String temporary() {
		return this.columns.stream()
			.map(column -> column.name() + " " + column.type().name())
			.collect(Collectors.joining(", ", "create temp table " + this.table + " (", ") on commit drop"));
	}

	/** The table, with its columns in brackets. */
	String target() {
		return this.table + " (" + String.join(", ", names()) + ")";
	}

	/** Adds a row with all columns. */
	void copy(R row, CopyRows rows) {
		this.columns.forEach(column -> column.copy(row, rows));
		rows.end();
	}

	/**
	 * The statement that writes one row again, and counts that in its column
	 * {@code version}.
	 * @param key a fixed column that tells which row
	 */
	public String update(TableColumn<R, ?> key) {
		String changes = this.changing.stream()
			.map(column -> column.name() + " = " + column.type().placeholder())
			.collect(Collectors.joining(", "));
		return "update %s set %s, version = version + 1 where %s = ?".formatted(this.table, changes, key.name());
	}

	/** Binds a row to the {@link #update statement} with this key. */
	public void bind(TableColumn<R, ?> key, R row, PreparedStatement statement) throws SQLException {
		int place = 0;
		for (TableColumn<R, ?> column : this.changing) {
			column.bind(row, statement, ++place);
		}
		key.bind(row, statement, ++place);
	}

}
