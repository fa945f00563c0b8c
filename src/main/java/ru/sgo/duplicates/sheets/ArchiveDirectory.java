package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;

/**
 * How many entries the directory of a ZIP has: it is read into memory as a whole by
 * whoever opens the archive.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE,
 * 4.3.14 to 4.3.16</a>
 */
final class ArchiveDirectory {

	private static final int END = 0x06054b50;

	private static final int END_LENGTH = 22;

	private static final int LOCATOR = 0x07064b50;

	private static final int LOCATOR_LENGTH = 20;

	private static final int LONGEST_COMMENT = 0xFFFF;

	private ArchiveDirectory() {
	}

	/** Whether it has a directory of files, or can be supposed to. */
	static boolean opens(Path file) {
		try {
			if (entries(file) > ArchiveLimits.USUAL.entries()) {
				return true;
			}
			try (ZipFile zip = new ZipFile(file.toFile())) {
				return zip.getFileHeaders().stream().noneMatch(ArchiveDirectory::isOfAWorkbook);
			}
		}
		catch (ZipException ex) {
			return ex.getType() == ZipException.Type.UNKNOWN_COMPRESSION_METHOD;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	private static boolean isOfAWorkbook(FileHeader header) {
		return "[Content_Types].xml".equals(header.getFileName()) || "mimetype".equals(header.getFileName());
	}

	/**
	 * The number that the archive itself tells; the larger one if it tells two.
	 * @throws IOException if it has no directory
	 */
	static long entries(Path file) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			int length = (int) Math.min(in.length(), LONGEST_COMMENT + END_LENGTH + LOCATOR_LENGTH);
			ByteBuffer tail = read(in, in.length() - length, length);
			for (int at = length - END_LENGTH; at >= 0; at--) {
				if (tail.getInt(at) == END) {
					return Math.max(tail.getShort(at + 10) & 0xFFFF, entriesByLocator(in, tail, at - LOCATOR_LENGTH));
				}
			}
		}
		throw new IOException("No directory");
	}

	/** Of large archives, which have a second directory. */
	private static long entriesByLocator(RandomAccessFile in, ByteBuffer tail, int at) throws IOException {
		if (at < 0 || tail.getInt(at) != LOCATOR) {
			return 0;
		}
		long record = tail.getLong(at + 8);
		if (record < 0 || record > in.length() - 40) {
			throw new IOException("The directory lies beyond the end");
		}
		long entries = read(in, record, 40).getLong(32);
		return (entries >= 0) ? entries : Long.MAX_VALUE;
	}

	private static ByteBuffer read(RandomAccessFile in, long from, int length) throws IOException {
		byte[] bytes = new byte[length];
		in.seek(from);
		in.readFully(bytes);
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

}
