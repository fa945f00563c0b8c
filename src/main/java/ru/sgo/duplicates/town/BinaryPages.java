package ru.sgo.duplicates.town;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes pages as workbooks of Excel. */
final class BinaryPages {

	private BinaryPages() {
	}

	static void xlsx(WrittenPage page, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Списки", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(page.name());
			page.each((row, column, cell) -> write(sheet, row, column, cell));
		}
	}

	private static void write(Worksheet sheet, int row, int column, WrittenCell cell) {
		if (cell.value() instanceof LocalDate day) {
			sheet.value(row, column, day);
			sheet.style(row, column).format("dd.MM.yyyy").set();
		}
		else if (cell.value() instanceof Long number) {
			sheet.value(row, column, number);
		}
		else {
			sheet.value(row, column, cell.text());
		}
		if (cell.rows() > 1 || cell.columns() > 1) {
			sheet.range(row, column, row + cell.rows() - 1, column + cell.columns() - 1).merge();
		}
	}

	static void xls(WrittenPage page, Path file) throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			Sheet sheet = workbook.createSheet(page.name());
			CellStyle day = workbook.createCellStyle();
			day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
			page.each((row, column, cell) -> write(sheet, row, column, cell, day));
			workbook.write(out);
		}
	}

	private static void write(Sheet sheet, int number, int column, WrittenCell cell, CellStyle dayStyle) {
		Row row = (sheet.getRow(number) != null) ? sheet.getRow(number) : sheet.createRow(number);
		Cell written = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
		if (cell.value() instanceof LocalDate day) {
			written.setCellValue(day);
			written.setCellStyle(dayStyle);
		}
		else if (cell.value() instanceof Long value) {
			written.setCellValue(value);
		}
		else {
			written.setCellValue(cell.text());
		}
		if (cell.rows() > 1 || cell.columns() > 1) {
			sheet.addMergedRegion(
					new CellRangeAddress(number, number + cell.rows() - 1, column, column + cell.columns() - 1));
		}
	}

}
