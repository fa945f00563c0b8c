package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.sheets.SheetHead;
import ru.sgo.duplicates.sheets.SheetLimits;
import ru.sgo.duplicates.sheets.SheetReceiver;
import ru.sgo.duplicates.sheets.SheetRow;
import ru.sgo.duplicates.sheets.SheetsRefused;
import ru.sgo.duplicates.sheets.Spreadsheet;

/**
 * Reads one file row by row, by the names of its columns. Titles may stand above the
 * header; of a workbook every sheet that has one is read.
 *
 * @param <C> the columns of its part
 */
final class TableReader<C extends Enum<C> & Column> {

	/** Below that many rows of something else no header is looked for. */
	private static final int ROWS_ABOVE_HEADER = 30;

	private final Part part;

	private final List<C> columns;

	private final Consumer<Problem> problems;

	private final DateReader dates;

	/** Which of the sheets is read; {@code null} for all. */
	private final @Nullable Integer only;

	/** How the lines of the file are numbered. */
	private final LongUnaryOperator lines;

	/**
	 * A reader for one file.
	 * @param columns all of the part
	 * @param now the moment of the import, in the zone of the town
	 */
	TableReader(List<C> columns, ZonedDateTime now, Consumer<Problem> problems) {
		this(columns, now, problems, null, LongUnaryOperator.identity());
	}

	/**
	 * A reader for one sheet of a file.
	 * @param only its place, from 0
	 * @param lines how its lines are numbered
	 */
	TableReader(List<C> columns, ZonedDateTime now, Consumer<Problem> problems, @Nullable Integer only,
			LongUnaryOperator lines) {
		this.only = only;
		this.lines = lines;
		this.part = columns.get(0).part();
		this.dates = new DateReader(now);
		this.columns = columns;
		this.problems = problems;
	}

	/**
	 * Reads the file.
	 * @param rows takes each row; repeated headers and empty rows are left out
	 * @throws ImportRejected if the file cannot be read as such a table
	 */
	StagedFile read(Path file, Consumer<Row<C>> rows) throws IOException {
		Sheets sheets = new Sheets(rows);
		try {
			Spreadsheet.of(file).read(SheetLimits.USUAL, sheets);
		}
		catch (SheetsRefused ex) {
			throw ImportRejected.of(this.part, ex.line(), null, FailureCode.of(ex.reason()));
		}
		return sheets.staged();
	}

	/** The sheets of the file, as they come. */
	private final class Sheets implements SheetReceiver {

		private final Consumer<Row<C>> rows;

		private final Set<Column> present = new HashSet<>();

		private SheetHead sheet = new SheetHead("", false);

		private @Nullable Header<C> header;

		/** The first row of all in which anything stands. */
		private @Nullable SheetRow first;

		/**
		 * Rows of this sheet that may be more than titles, as long as no header is found.
		 */
		private final List<SheetRow> above = new ArrayList<>();

		private int looked;

		private long line = 1;

		private int headers;

		private int read;

		private int at = -1;

		Sheets(Consumer<Row<C>> rows) {
			this.rows = rows;
		}

		@Override
		public void sheet(SheetHead head) {
			sayIfSkipped();
			this.at++;
			this.sheet = head;
			this.header = null;
			this.looked = 0;
			this.above.clear();
		}

		@Override
		public void row(SheetRow row) {
			if (TableReader.this.only != null && this.at != TableReader.this.only) {
				return;
			}
			this.line = line(row);
			if (this.header != null) {
				read(row, this.header);
			}
			else if (!Cells.areBlank(row.texts())) {
				lookForHeader(row);
			}
		}

		private long line(SheetRow row) {
			return TableReader.this.lines.applyAsLong(row.number());
		}

		private Consumer<Problem> numbered(SheetRow row) {
			return problem -> TableReader.this.problems.accept(problem.at(line(row)));
		}

		private void lookForHeader(SheetRow row) {
			this.first = (this.first != null) ? this.first : row;
			if (this.looked++ < ROWS_ABOVE_HEADER && Header.isIn(TableReader.this.columns, row)) {
				begin(Header.of(TableReader.this.columns, row, numbered(row)));
			}
			else if (row.texts().stream().filter(text -> !TypedText.line(text).isEmpty()).count() > 1) {
				this.above.add(row);
			}
		}

		/** What one sheet lacks cannot be told of the whole. */
		private void begin(Header<C> found) {
			this.header = found;
			this.above.stream()
				.filter(row -> !found.isRepeatedBy(found.values(row)))
				.forEach(row -> TableReader.this.problems.accept(Problem.of(TableReader.this.part, line(row), null,
						null, String.join(" · ", found.beforeDocuments(row)), ProblemCode.ABOVE_HEADER, true)));
			this.above.clear();
			if (this.headers++ == 0) {
				this.present.addAll(found.present());
			}
			else {
				this.present.retainAll(found.present());
			}
			if (this.sheet.hidden()) {
				say(ProblemCode.SHEET_HIDDEN);
			}
		}

		private void sayIfSkipped() {
			if (this.header == null && this.looked > 0) {
				say(ProblemCode.SHEET_SKIPPED);
			}
		}

		private void say(ProblemCode code) {
			TableReader.this.problems
				.accept(Problem.of(TableReader.this.part, this.line, null, null, this.sheet.name(), code, false));
		}

		private void read(SheetRow row, Header<C> under) {
			String[] values = under.values(row);
			if (Cells.areBlank(Arrays.asList(values)) && under.errors(row).isEmpty() || under.isRepeatedBy(values)) {
				return;
			}
			this.read++;
			Row<C> found = new Row<>(under, line(row), values, TableReader.this.dates, TableReader.this.problems);
			if (row.cells().size() > under.width()
					&& !Cells.areBlank(row.texts().subList(under.width(), row.cells().size()))) {
				TableReader.this.problems.accept(Problem.of(TableReader.this.part, line(row), found.key(), null,
						String.join(" · ", under.beforeDocuments(row)), ProblemCode.CELLS_TOO_MANY, true));
				return;
			}
			under.errors(row).forEach(column -> found.kept(column, ProblemCode.CELL_ERROR));
			this.rows.accept(found);
		}

		StagedFile staged() {
			if (this.first == null) {
				throw ImportRejected.of(TableReader.this.part, 1, null, FailureCode.EMPTY);
			}
			if (this.headers == 0) {
				// Says which column is missing, or which file it is.
				Header.of(TableReader.this.columns, this.first, problem -> {
				});
			}
			sayIfSkipped();
			if (this.read == 0) {
				TableReader.this.problems
					.accept(Problem.of(TableReader.this.part, this.line, null, null, null, ProblemCode.NO_ROWS, false));
			}
			return new StagedFile(this.present, this.read);
		}

	}

}
