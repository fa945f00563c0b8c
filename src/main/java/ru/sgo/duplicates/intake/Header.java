package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

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
	 * Finds the columns by their names, and says which cells name none.
	 * @param columns all of the part
	 * @throws ImportRejected if one is missing without which the file is of no use
	 */
	static <C extends Enum<C> & Column> Header<C> of(List<C> columns, CsvRecord row, Consumer<Problem> problems) {
		int[] places = new int[columns.size()];
		Arrays.fill(places, NOWHERE);
		for (int place = 0; place < row.getFieldCount(); place++) {
			String name = TypedText.line(row.getField(place));
			C column = columnNamed(name, columns);
			if (column != null && places[column.ordinal()] == NOWHERE) {
				places[column.ordinal()] = place;
			}
			else if (!name.isEmpty()) {
				problems.accept(Problem.of(columns.get(0).part(), row.getStartingLineNumber(), null, name, null,
						(column == null) ? ProblemCode.COLUMN_UNKNOWN : ProblemCode.COLUMN_TWICE, false));
			}
		}
		Header<C> header = new Header<>(columns, places, row.getFieldCount());
		for (C column : columns) {
			if (column.heading().required() && !header.has(column)) {
				throw MisplacedFile.without(column, row.getFields(), row.getStartingLineNumber());
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
	String[] values(CsvRecord row) {
		String[] values = new String[this.columns.size()];
		for (C column : this.columns) {
			int place = this.places[column.ordinal()];
			values[column.ordinal()] = (place != NOWHERE && place < row.getFieldCount())
					? column.heading().tidy(row.getField(place)) : "";
		}
		return values;
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
	List<String> beforeDocuments(CsvRecord row) {
		int end = row.getFieldCount();
		for (C column : this.columns) {
			if (has(column) && StudentColumn.isDocument(column.title())) {
				end = Math.min(end, this.places[column.ordinal()]);
			}
		}
		return row.getFields().subList(0, end);
	}

}
