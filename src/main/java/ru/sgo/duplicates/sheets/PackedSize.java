package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks an archive once without keeping anything, to see what it unfolds into: what its
 * directory says of the sizes may be a lie.
 */
final class PackedSize {

	private static final int BLOCK = 1 << 16;

	/** Longer than any text that a cell can hold, in bytes. */
	private static final int LONGEST_TEXT = 1 << 20;

	private static final int MOST_ENTRIES = 10_000;

	private static final String TEXTS = "xl/sharedStrings.xml";

	private PackedSize() {
	}

	/**
	 * Sees that it is not too much.
	 * @throws SheetsRefused if it is, or if a text between two tags is longer than a cell
	 * can hold
	 */
	static void check(Path file, SheetLimits limits) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				throw new SheetsRefused(SheetRefusal.TOO_LARGE);
			}
			long left = limits.bytes();
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					long most = entry.getName().equalsIgnoreCase(TEXTS) ? Math.min(limits.textBytes(), left) : left;
					left -= size(in, most, entry.getName().endsWith(".xml"));
				}
			}
		}
	}

	private static long size(InputStream in, long most, boolean markup) throws IOException {
		byte[] block = new byte[BLOCK];
		long size = 0;
		int text = 0;
		for (int read = in.read(block); read >= 0; read = in.read(block)) {
			size += read;
			for (int i = 0; markup && i < read; i++) {
				text = (block[i] == '<') ? 0 : text + 1;
				if (text > LONGEST_TEXT) {
					throw new SheetsRefused(SheetRefusal.TOO_LARGE);
				}
			}
			if (size > most) {
				throw new SheetsRefused(SheetRefusal.TOO_LARGE);
			}
		}
		return size;
	}

}
