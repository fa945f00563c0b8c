package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that a file holds, for small ones. */
final class ReadSheets implements SheetReceiver {

	private final List<SheetHead> heads = new ArrayList<>();

	private final List<SheetRow> rows = new ArrayList<>();

	static ReadSheets of(Path folder, byte[] file) throws IOException {
		return of(folder, file, SheetLimits.USUAL);
	}

	static ReadSheets of(Path folder, byte[] file, SheetLimits limits) throws IOException {
		ReadSheets read = new ReadSheets();
		Spreadsheet.of(Files.write(folder.resolve("table"), file)).read(limits, read);
		return read;
	}

	static SheetKind kind(Path folder, byte[] file) throws IOException {
		return Spreadsheet.of(Files.write(folder.resolve("table"), file)).kind();
	}

	@Override
	public void sheet(SheetHead head) {
		this.heads.add(head);
	}

	@Override
	public void row(SheetRow row) {
		this.rows.add(row);
	}

	List<SheetHead> heads() {
		return this.heads;
	}

	List<SheetRow> rows() {
		return this.rows;
	}

	/** Each row as its number and its texts. */
	List<String> lines() {
		return this.rows.stream().map(row -> row.number() + ": " + String.join("|", row.texts())).toList();
	}

}
