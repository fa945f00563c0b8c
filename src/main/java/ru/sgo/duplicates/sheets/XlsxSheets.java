package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which cells of the sheets of an XLSX are merged; that stands behind their rows. */
final class XlsxSheets {

	private static final Pattern MERGED = Pattern
		.compile("(?:\\w+:)?mergeCell\\s.*?\\bref\\s*=\\s*[\"']([^\"']+)[\"'].*", Pattern.DOTALL);

	private static final int LONGEST_PREFIX = 12;

	private static final String WORKBOOK = "xl/workbook.xml";

	private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

	private final MergedCells<String> merged = new MergedCells<>();

	/** The entries of the sheets by the identifiers of their relationships. */
	private final Map<String, String> entries = new HashMap<>();

	private XlsxSheets() {
	}

	/**
	 * Reads the file once to its end.
	 * @throws SheetsRefused if it unfolds into too much
	 */
	static XlsxSheets of(Path file, SheetLimits limits) throws IOException {
		XlsxSheets sheets = new XlsxSheets();
		PackedSize.check(file, limits, sheets::read);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry relationships = zip.getEntry(RELATIONSHIPS);
			if (relationships != null) {
				try (InputStream in = zip.getInputStream(relationships)) {
					sheets.readRelationships(new MarkupReader(in));
				}
			}
		}
		return sheets;
	}

	List<CellRange> merged(String relationship) {
		return this.merged.of(this.entries.getOrDefault(relationship, ""));
	}

	private void read(String entry, byte[] tag, int length) {
		if (mayBeMerged(tag, length)) {
			Matcher cell = MERGED.matcher(new String(tag, 0, length, StandardCharsets.ISO_8859_1));
			if (cell.matches()) {
				CellRange.of(cell.group(1)).ifPresent(range -> this.merged.add(entry, range));
			}
		}
	}

	/** Nearly all tags are others, which is to be seen at once. */
	private static boolean mayBeMerged(byte[] tag, int length) {
		int name = 0;
		for (int i = 0; i < Math.min(length, LONGEST_PREFIX) && tag[i] != ' '; i++) {
			name = (tag[i] == ':') ? i + 1 : name;
		}
		return name + 10 < length && tag[name] == 'm' && tag[name + 5] == 'C';
	}

	private void readRelationships(MarkupReader xml) throws IOException {
		while (xml.next()) {
			String id = xml.begins() ? xml.attribute("Id") : null;
			String target = xml.begins() ? xml.attribute("Target") : null;
			if (id != null && target != null) {
				Path from = Path.of("/" + WORKBOOK);
				this.entries.put(id, from.resolveSibling(target).normalize().toString().substring(1));
			}
		}
	}

}
