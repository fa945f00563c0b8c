package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;

/** A row that can be taken, on its way into the staged table of its part. */
interface StagedRow {

	/** The line of the file. */
	long line();

	/**
	 * The staged table of a part.
	 * @param columns all of the part
	 * @param filledBy which columns of the table a column of the file fills
	 */
	static <S extends StagedRow, C extends Enum<C> & Column> TableColumns<S> table(List<C> columns,
			Function<C, List<TableColumn<S, ?>>> filledBy) {
		TableColumns<S> table = new TableColumns<>("staged_" + columns.get(0).part().code());
		table.addFixed("line", ColumnType.LONG, StagedRow::line);
		columns.forEach(column -> table.addAll(filledBy.apply(column)));
		return table;
	}

	/** A column of such a table. */
	static <S extends StagedRow, T> TableColumn<S, T> column(String name, ColumnType<T> type,
			Function<S, @Nullable T> value) {
		return new TableColumn<>(name, type, value, true);
	}

}
