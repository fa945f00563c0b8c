package ru.sgo.duplicates.answers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import ru.sgo.duplicates.notice.AnswerColumn;

/** A sheet of answers as somebody in an organization opens, fills in and saves it. */
public final class AnswerBook {

	/** Of its header, from 0. */
	public static final int HEADER = 5;

	private final XSSFWorkbook book;

	private final XSSFSheet sheet;

	private AnswerBook(XSSFWorkbook book) {
		this.book = book;
		this.sheet = book.getSheetAt(0);
	}

	/** Opens it. */
	public static AnswerBook of(byte[] file) {
		try {
			return new AnswerBook(new XSSFWorkbook(new ByteArrayInputStream(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many tasks it names. */
	public int rows() {
		return this.sheet.getLastRowNum() - HEADER;
	}

	/** The line of the row about the account whose sentence begins so, from 0. */
	public int line(String account, String sentence) {
		return IntStream.rangeClosed(HEADER + 1, this.sheet.getLastRowNum())
			.filter(line -> text(line, AnswerColumn.ACCOUNT).equals(account)
					&& text(line, AnswerColumn.WHAT).startsWith(sentence))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No row about " + account + ": " + sentence));
	}

	public String text(int line, AnswerColumn column) {
		return new DataFormatter().formatCellValue(cell(line, column));
	}

	/** The text of all its cells. */
	public String text() {
		StringBuilder text = new StringBuilder();
		this.sheet
			.forEach(row -> row.forEach(cell -> text.append(new DataFormatter().formatCellValue(cell)).append('|')));
		return text.toString();
	}

	public Cell cell(int line, AnswerColumn column) {
		Row row = this.sheet.getRow(line);
		return row.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
	}

	/**
	 * Writes a text; into a fresh cell, or else the library would leave the old one
	 * beside.
	 */
	public AnswerBook write(int line, AnswerColumn column, String text) {
		Cell old = cell(line, column);
		old.getRow().createCell(column.ordinal()).setCellValue(text);
		return this;
	}

	/** Writes a day, as the spreadsheet program does. */
	public AnswerBook write(int line, AnswerColumn column, LocalDate day) {
		cell(line, column).setCellValue(day);
		return this;
	}

	/** Writes a formula with what it came to last. */
	public AnswerBook formula(int line, AnswerColumn column, String formula) {
		Cell cell = cell(line, column);
		cell.setCellFormula(formula);
		this.book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
		return this;
	}

	/** Every task is done on this day. */
	public AnswerBook allDone(String day, String order) {
		IntStream.rangeClosed(HEADER + 1, this.sheet.getLastRowNum())
			.forEach(line -> write(line, AnswerColumn.DONE, day).write(line, AnswerColumn.ORDER, order));
		return this;
	}

	/** Adds rows below that say the same of other tasks. */
	public AnswerBook more(int rows, long firstTask) {
		for (int added = 0; added < rows; added++) {
			int line = this.sheet.getLastRowNum() + 1;
			this.sheet.createRow(line);
			write(line, AnswerColumn.TASK, String.valueOf(firstTask + added)).write(line, AnswerColumn.CASE, "1")
				.write(line, AnswerColumn.DONE, "31.08.2020");
		}
		return this;
	}

	/** Deletes a column as people do: what stands behind it moves up. */
	public AnswerBook without(AnswerColumn column) {
		for (int line = HEADER; line <= this.sheet.getLastRowNum(); line++) {
			Row row = this.sheet.getRow(line);
			for (int at = column.ordinal(); at < AnswerColumn.values().length; at++) {
				Cell from = row.getCell(at + 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
				Cell to = row.createCell(at);
				if (from.getCellType() == CellType.NUMERIC) {
					to.setCellValue(from.getNumericCellValue());
				}
				else {
					to.setCellValue(new DataFormatter().formatCellValue(from));
				}
			}
		}
		return this;
	}

	/** Saves it. */
	public byte[] bytes() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			this.book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
