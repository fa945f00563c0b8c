package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the kind of a file by its first bytes and, of a container, by what is in it. */
final class KindOfFile {

	private static final int START = 1 << 12;

	private static final String ZIP = "PK\u0003\u0004";

	private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

	private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

	/** Documents and pictures, as people take them for tables. */
	private static final List<String> OTHERS = List.of("%PDF", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "{\\rtf",
			"Rar!", "7z\u00BC\u00AF");

	private static final List<String> MARKUP_OF_TABLES = List.of("<html", "<table", "<meta", "<head", "<body", "<style",
			"<tr");

	private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

	private KindOfFile() {
	}

	/**
	 * Whether it is a container of old Office, in which everything that is locked lies,
	 * too.
	 */
	static boolean isContainer(Path file) throws IOException {
		return start(file).startsWith(OLE);
	}

	/** Whether it is an archive and no workbook. */
	static boolean isArchive(Path file) throws IOException {
		try {
			of(file);
			return false;
		}
		catch (SheetsRefused ex) {
			return ex.reason() == SheetRefusal.ARCHIVE;
		}
	}

	static SheetKind of(Path file) throws IOException {
		String start = start(file);
		if (start.isEmpty()) {
			throw new SheetsRefused(SheetRefusal.EMPTY);
		}
		if (start.startsWith(ZIP)) {
			return ofArchive(file);
		}
		if (start.startsWith(OLE)) {
			return ofContainer(file);
		}
		if (OTHERS.stream().anyMatch(start::startsWith)) {
			throw new SheetsRefused(SheetRefusal.NOT_A_TABLE);
		}
		String text = start.startsWith(BYTE_ORDER_MARK) ? start.substring(BYTE_ORDER_MARK.length()) : start;
		return text.stripLeading().startsWith("<") ? ofMarkup(text.toLowerCase(Locale.ROOT)) : SheetKind.CSV;
	}

	private static String start(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
		}
	}

	private static SheetKind ofArchive(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
			if (zip.getEntry("xl/workbook.xml") != null) {
				return SheetKind.XLSX;
			}
			ZipEntry type = zip.getEntry("mimetype");
			if (zip.getEntry("[Content_Types].xml") != null) {
				throw new SheetsRefused(SheetRefusal.NOT_A_TABLE);
			}
			if (type != null) {
				try (InputStream in = zip.getInputStream(type)) {
					byte[] written = in.readNBytes(ODS_TYPE.length());
					if (new String(written, StandardCharsets.US_ASCII).equals(ODS_TYPE)) {
						return SheetKind.ODS;
					}
				}
				throw new SheetsRefused(SheetRefusal.NOT_A_TABLE);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			// What is locked or packed in another way is an archive all the same.
			throw new SheetsRefused(ArchiveDirectory.opens(file) ? SheetRefusal.ARCHIVE : SheetRefusal.BROKEN, 1, ex);
		}
		throw new SheetsRefused(SheetRefusal.ARCHIVE);
	}

	private static SheetKind ofContainer(Path file) {
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
			DirectoryNode root = container.getRoot();
			if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
				return SheetKind.XLSX;
			}
			if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
				return SheetKind.XLS;
			}
		}
		catch (SheetsRefused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new SheetsRefused(SheetRefusal.BROKEN, 1, ex);
		}
		throw new SheetsRefused(SheetRefusal.NOT_A_TABLE);
	}

	private static SheetKind ofMarkup(String start) {
		if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
				&& start.stripLeading().startsWith("<?xml")) {
			return SheetKind.XML;
		}
		if (MARKUP_OF_TABLES.stream().anyMatch(start::contains)) {
			return SheetKind.HTML;
		}
		throw new SheetsRefused(SheetRefusal.NOT_A_TABLE);
	}

}
