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

	private static final int LONGEST_TAG = 128;

	private PackedSize() {
	}

	/** Takes what stands between the brackets of a tag. */
	interface Tags {

		/**
		 * A tag.
		 * @param entry in which it stands
		 * @param tag holds its bytes until the next one
		 * @param length of how many bytes it is
		 */
		void read(String entry, byte[] tag, int length);

	}

	/**
	 * Sees that it is not too much.
	 * @throws SheetsRefused if it is, or if a text between two tags is longer than a cell
	 * can hold
	 */
	static void check(Path file, SheetLimits limits) throws IOException {
		check(file, limits, (entry, tag, length) -> {
		});
	}

	/** Likewise; hands over every short tag meanwhile. */
	static void check(Path file, SheetLimits limits, Tags tags) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				throw new SheetsRefused(SheetRefusal.TOO_LARGE);
			}
			long left = limits.bytes();
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					long most = entry.getName().equalsIgnoreCase(TEXTS) ? Math.min(limits.textBytes(), left) : left;
					left -= size(in, most, entry.getName(), tags);
				}
			}
		}
	}

	private static long size(InputStream in, long most, String name, Tags tags) throws IOException {
		boolean markup = name.endsWith(".xml");
		byte[] tag = new byte[LONGEST_TAG];
		byte[] block = new byte[BLOCK];
		long size = 0;
		int text = 0;
		for (int read = in.read(block); read >= 0; read = in.read(block)) {
			size += read;
			for (int i = 0; markup && i < read; i++) {
				byte sign = block[i];
				if (sign == '<') {
					text = 0;
				}
				else if (sign == '>' && text < LONGEST_TAG) {
					tags.read(name, tag, text);
					text = LONGEST_TAG;
				}
				else if (text++ < LONGEST_TAG) {
					tag[text - 1] = sign;
				}
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
