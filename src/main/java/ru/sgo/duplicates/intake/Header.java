package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.sheets.CellType;
import ru.sgo.duplicates.sheets.SheetRow;

/**
 * Where the columns of a part stand in its file. Nobody else knows the places.
 *
 * @param <C> the columns of the part
 */
final class Header<C extends Enum<C> & Column> {

	private static final int NOWHERE = -1;

	private final List<C> columns;

	/** By the columns. */
	private final int[] places;

	private final int width;

	private final C key;

	private Header(List<C> columns, int[] places, int width) {
		this.columns = columns;
		this.places = places;
		this.width = width;
		this.key = columns.stream().filter(column -> column.key() == column).findFirst().orElseThrow();
	}

	/**
	 * Whether the row names all the columns without which the file is of no use.
	 * @param columns all of the part
	 */
	static <C extends Enum<C> & Column> boolean isIn(List<C> columns, SheetRow row) {
		return columns.stream()
			.filter(column -> column.heading().required())
			.allMatch(column -> row.cells()
				.stream()
				.anyMatch(cell -> column.heading().isNamed(TypedText.line(cell.text()))));
	}

	/**
	 * Finds the columns by their names, and says which cells name none.
	 * @param columns all of the part
	 * @throws ImportRejected if one is missing without which the file is of no use
	 */
	static <C extends Enum<C> & Column> Header<C> of(List<C> columns, SheetRow row, Consumer<Problem> problems) {
		int[] places = new int[columns.size()];
		Arrays.fill(places, NOWHERE);
		for (int place = 0; place < row.cells().size(); place++) {
			String name = TypedText.line(row.cell(place).text());
			C column = columnNamed(name, columns);
			if (column != null && places[column.ordinal()] == NOWHERE) {
				places[column.ordinal()] = place;
			}
			else if (!name.isEmpty()) {
				problems.accept(Problem.of(columns.get(0).part(), row.number(), null, name, null,
						(column == null) ? ProblemCode.COLUMN_UNKNOWN : ProblemCode.COLUMN_TWICE, false));
			}
		}
		Header<C> header = new Header<>(columns, places, row.cells().size());
		for (C column : columns) {
			if (column.heading().required() && !header.has(column)) {
				throw MisplacedFile.without(column, row.texts(), row.number());
			}
		}
		return header;
	}

	private static <C extends Column> @Nullable C columnNamed(String name, List<C> columns) {
		for (C column : columns) {
			if (column.heading().isNamed(name)) {
				return column;
			}
		}
		return null;
	}

	List<C> columns() {
		return this.columns;
	}

	/** The column by which the registry knows a row. */
	C key() {
		return this.key;
	}

	/** Whether the file has the column. */
	boolean has(C column) {
		return this.places[column.ordinal()] != NOWHERE;
	}

	/** The columns that the file has. */
	Set<Column> present() {
		return this.columns.stream().filter(this::has).collect(Collectors.toUnmodifiableSet());
	}

	/** How many cells it has itself. */
	int width() {
		return this.width;
	}

	/** The values of a row by the columns, tidied; empty where there is none. */
	String[] values(SheetRow row) {
		String[] values = new String[this.columns.size()];
		for (C column : this.columns) {
			int place = this.places[column.ordinal()];
			values[column.ordinal()] = (place != NOWHERE) ? column.heading().tidy(row.cell(place).text()) : "";
		}
		return values;
	}

	/** The columns in which a formula of the row came to nothing. */
	List<C> errors(SheetRow row) {
		return this.columns.stream()
			.filter(this::has)
			.filter(column -> row.cell(this.places[column.ordinal()]).type() == CellType.ERROR)
			.toList();
	}

	/** Whether a row with these values repeats the header. */
	boolean isRepeatedBy(String[] values) {
		for (C column : this.columns) {
			if (has(column) && !column.heading().isNamed(values[column.ordinal()])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The cells of a row before the first that could hold a document. Where cells are not
	 * under their columns, one may stand in any further.
	 */
	List<String> beforeDocuments(SheetRow row) {
		int end = row.cells().size();
		for (C column : this.columns) {
			if (has(column) && StudentColumn.isDocument(column.title())) {
				end = Math.min(end, this.places[column.ordinal()]);
			}
		}
		return row.texts().subList(0, end);
	}

}
