package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks of today's Excel. Of a formula its last value counts; macros are not read.
 */
final class XlsxFile implements SheetFile {

	private static final Set<String> ERRORS = Set.of("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!",
			"#NULL!");

	private final @Nullable String password;

	XlsxFile(@Nullable String password) {
		this.password = password;
	}

	@Override
	public void read(Path file, CountedCells cells, SheetLimits limits) throws IOException {
		if (!KindOfFile.isContainer(file)) {
			readOpen(file, cells, limits);
			return;
		}
		Path open = LockedPackage.open(file, this.password);
		try {
			if (KindOfFile.of(open) != SheetKind.XLSX) {
				throw new SheetsRefused(SheetRefusal.NOT_A_TABLE);
			}
			readOpen(open, cells, limits);
		}
		finally {
			Files.deleteIfExists(open);
		}
	}

	private static void readOpen(Path file, CountedCells cells, SheetLimits limits) throws IOException {
		XlsxSheets merged = XlsxSheets.of(file, limits);
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
			Numbers numbers = new Numbers(workbook.isDate1904());
			Iterator<Sheet> sheets = workbook.getSheets().iterator();
			while (sheets.hasNext()) {
				Sheet sheet = sheets.next();
				cells.sheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE);
				merged.merged(sheet.getId()).forEach(cells::merge);
				try (Stream<Row> rows = sheet.openStream()) {
					rows.forEach(row -> read(row, numbers, cells));
				}
			}
		}
	}

	private static void read(Row row, Numbers numbers, CountedCells cells) {
		for (org.dhatim.fastexcel.reader.@Nullable Cell cell : row) {
			if (cell != null) {
				cells.add(cell.getColumnIndex(), cell(cell, numbers));
			}
		}
		cells.end(row.getRowNum());
	}

	private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, Numbers numbers) {
		return switch (cell.getType()) {
			case EMPTY -> Cell.EMPTY;
			case ERROR -> Cell.ERROR;
			case NUMBER, STRING, BOOLEAN, FORMULA -> value(cell, numbers);
		};
	}

	private static Cell value(org.dhatim.fastexcel.reader.Cell cell, Numbers numbers) {
		Object value = cell.getValue();
		if (value instanceof BigDecimal number) {
			return numbers.cell(number.doubleValue(), cell.getDataFormatString());
		}
		if (value instanceof Boolean truth) {
			return truth ? Cell.TRUE : Cell.FALSE;
		}
		String text = (value != null) ? value.toString() : "";
		return ERRORS.contains(text) ? Cell.ERROR : Cell.ofText(text);
	}

}
