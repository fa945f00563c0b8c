package ru.sgo.duplicates.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table: named once, however its values travel.
 *
 * @param <R> what makes a row
 * @param <T> the values of the column
 * @param value what the row has in it; {@code null} for nothing
 * @param fixed whether it is written with a new row only
 */
public record TableColumn<R, T>(String name, ColumnType<T> type, Function<R, @Nullable T> value, boolean fixed) {

	/** Reads the value of a column that is never empty. */
	public T of(ResultSet rs) throws SQLException {
		return this.type.of(rs, this.name);
	}

	/** Reads the value; {@code null} if there is none. */
	public @Nullable T orNull(ResultSet rs) throws SQLException {
		return this.type.orNull(rs, this.name);
	}

	/** The value as it is sent in a statement. */
	public @Nullable Object sent(@Nullable T value) {
		return (value != null) ? this.type.sent().apply(value) : null;
	}

	void copy(R row, CopyRows rows) {
		T written = this.value.apply(row);
		if (written == null) {
			rows.addNull();
		}
		else {
			this.type.copied().add(rows, written);
		}
	}

	void bind(R row, PreparedStatement statement, int place) throws SQLException {
		statement.setObject(place, sent(this.value.apply(row)), this.type.sqlType());
	}

}
