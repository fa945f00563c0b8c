package ru.sgo.duplicates.town;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of rows, written as they come; no cell of a town needs quotes. */
final class Table implements Closeable {

	private final BufferedWriter out;

	Table(Path file, String header) throws IOException {
		this.out = Files.newBufferedWriter(file);
		row(header);
	}

	void row(String... cells) throws IOException {
		this.out.write(String.join(";", cells));
		this.out.write('\n');
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
