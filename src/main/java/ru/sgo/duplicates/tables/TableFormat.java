package ru.sgo.duplicates.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** In which kinds of files a table is handed out. */
public enum TableFormat {

	/** A workbook of Excel, for people and for programs that keep types. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTable::new),

	/** Text, separated by semicolons. */
	CSV("text/csv;charset=UTF-8", CsvTable::new);

	private final String mediaType;

	private final BiFunction<OutputStream, TableAudience, TableWriter> writer;

	TableFormat(String mediaType, BiFunction<OutputStream, TableAudience, TableWriter> writer) {
		this.mediaType = mediaType;
		this.writer = writer;
	}

	/**
	 * The format that a path asks for by its ending.
	 * @throws IllegalArgumentException if it asks for none
	 */
	public static TableFormat ofPath(String path) {
		return Arrays.stream(values())
			.filter(format -> path.endsWith("." + format.ending()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No table is written as " + path));
	}

	/** What the name of a file ends in, without a dot. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Writes a table; the stream stays open. Of what fails on the way no whole file is
	 * left.
	 * @param rows hands over each row, in their order
	 */
	public <R> void write(TableDescription<R> table, TableAudience audience, OutputStream out,
			Consumer<Consumer<R>> rows) throws IOException {
		TableWriter written = this.writer.apply(out, audience);
		written.begin(audience.say(table.title()), table.headings().stream().map(audience::say).toList());
		try {
			rows.accept(row -> write(table, row, written));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		written.finish();
	}

	private static <R> void write(TableDescription<R> table, R row, TableWriter written) {
		try {
			table.write(row, written);
			written.endRow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
