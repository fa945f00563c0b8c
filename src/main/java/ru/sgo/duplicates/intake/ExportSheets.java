package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ru.sgo.duplicates.lists.ListSheet;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.sheets.SheetHead;
import ru.sgo.duplicates.sheets.SheetLimits;
import ru.sgo.duplicates.sheets.SheetReceiver;
import ru.sgo.duplicates.sheets.SheetRow;
import ru.sgo.duplicates.sheets.SheetsRefused;
import ru.sgo.duplicates.sheets.Spreadsheet;

/**
 * Finds the tables of an export among files that were sent without a word about them,
 * each by its header. Pupils with a number are a table of the export only where its
 * movements or organizations come with them, or where the columns are its own and no
 * others: a school's list may bear numbers, too.
 */
final class ExportSheets implements SheetReceiver {

	/** Below that many rows of something else no header is looked for. */
	private static final int ROWS_ABOVE_HEADER = 30;

	private final List<ExportSheet> found = new ArrayList<>();

	private String name = "";

	private int at = -1;

	private int looked;

	private ExportSheets() {
	}

	/**
	 * The tables that a file may hold.
	 * @return none if it cannot be read
	 */
	static List<ExportSheet> in(Path file) throws IOException {
		ExportSheets sheets = new ExportSheets();
		try {
			Spreadsheet.of(file).read(SheetLimits.USUAL, sheets);
		}
		catch (NoExport | SheetsRefused ex) {
			return List.of();
		}
		return sheets.found;
	}

	/**
	 * The tables of an export among files that come together.
	 * @param candidates by the files, which tables each may hold
	 * @param sent the tables that come with them, known as such
	 */
	static <F> Map<F, List<ExportSheet>> among(Map<F, List<ExportSheet>> candidates, Set<Part> sent) {
		boolean withMovements = sent.contains(Part.MOVEMENTS)
				|| candidates.values().stream().flatMap(List::stream).anyMatch(sheet -> sheet.part() == Part.MOVEMENTS);
		Map<F, List<ExportSheet>> exports = new LinkedHashMap<>();
		candidates.forEach((file, sheets) -> {
			Set<Part> parts = EnumSet.noneOf(Part.class);
			sheets.forEach(sheet -> parts.add(sheet.part()));
			List<ExportSheet> taken = sheets.stream()
				.filter(sheet -> sheet.sure() || withMovements || parts.contains(Part.ORGANIZATIONS))
				.toList();
			if (!taken.isEmpty()) {
				exports.put(file, taken);
			}
		});
		return exports;
	}

	@Override
	public void sheet(SheetHead head) {
		this.name = head.name();
		this.at++;
		this.looked = 0;
	}

	@Override
	public void row(SheetRow row) {
		if (this.looked >= ROWS_ABOVE_HEADER || Cells.areBlank(row.texts())) {
			return;
		}
		List<String> headings = row.texts().stream().map(TypedText::line).toList();
		Optional<Part> part = Arrays.stream(Part.values())
			.filter(one -> PartColumns.areNamed(headings, one))
			.findFirst();
		if (part.isPresent()) {
			this.looked = ROWS_ABOVE_HEADER;
			add(part.get(), row.number(), headings);
		}
		else if (++this.looked == ROWS_ABOVE_HEADER && this.found.isEmpty()) {
			throw new NoExport();
		}
	}

	private void add(Part part, long line, List<String> headings) {
		List<String> foreign = headings.stream()
			.filter(heading -> !heading.isEmpty() && PartColumns.named(heading, part).isEmpty())
			.toList();
		if (part == Part.STUDENTS && foreign.stream().anyMatch(ListSheet::isKnown)) {
			return;
		}
		boolean own = foreign.isEmpty() && headings.stream()
			.anyMatch(heading -> isNamed(StudentColumn.CREATED_ON, heading)
					|| isNamed(StudentColumn.ENTRY_METHOD, heading));
		this.found.add(new ExportSheet(this.at, this.name, part, line, headings, part != Part.STUDENTS || own));
	}

	private static boolean isNamed(Column column, String heading) {
		return column.heading().isNamed(heading);
	}

	/** The first sheet is a long one of another kind. */
	private static final class NoExport extends RuntimeException {

		NoExport() {
			super("No export begins so", null, false, false);
		}

	}

}
