package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How a list is saved. */
public enum SavedAs {

	/** A workbook of today's Excel. */
	XLSX("xlsx", BinaryPages::xlsx),
	/** A workbook of Excel until 2003. */
	XLS("xls", BinaryPages::xls),
	/** A table of a web page under the name of a workbook. */
	HTML_AS_XLS("xls", TextPages::html),
	/** A workbook of Excel 2003 in XML under the name of another one. */
	XML_AS_XLS("xls", TextPages::xml),
	/** A workbook of LibreOffice. */
	ODS("ods", TextPages::ods),
	/** As the Russian Excel saves text. */
	CSV_WINDOWS("csv", (page, file) -> TextPages.csv(page, file, ';', Charset.forName("windows-1251"))),
	/** As other programs do. */
	CSV_TABS("csv", (page, file) -> TextPages.csv(page, file, '\t', StandardCharsets.UTF_8));

	private final String ending;

	private final PageWriter writer;

	SavedAs(String ending, PageWriter writer) {
		this.ending = ending;
		this.writer = writer;
	}

	/** Writes a page to a file. */
	private interface PageWriter {

		void write(WrittenPage page, Path file) throws IOException;

	}

	/** Of the file's name, without a dot. */
	String ending() {
		return this.ending;
	}

	/** Whether cells can be merged. */
	boolean merges() {
		return !this.ending.equals("csv");
	}

	void write(WrittenPage page, Path file) throws IOException {
		this.writer.write(page, file);
	}

}
