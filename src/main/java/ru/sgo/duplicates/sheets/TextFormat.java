package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a text file is written; found out, not asked.
 *
 * @param charset UTF-16 when a mark says so, UTF-8 when its bytes are, else windows-1251
 * @param separator the one of {@code ; , tab} that stands most often in the first lines
 * of the table
 */
record TextFormat(Charset charset, char separator) {

	private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

	private static final char[] SEPARATORS = { ';', '\t', ',' };

	/** So many titles stand above a header at most. */
	private static final int FIRST_LINES = 30;

	private static final int BLOCK = 1 << 16;

	/**
	 * Reads the file once to its end.
	 * @throws SheetsRefused if it is no text, or was damaged on its way
	 */
	static TextFormat of(Path file) throws IOException {
		Charset charset = charset(file);
		return new TextFormat(charset, separator(beginning(new String(start(file), charset))));
	}

	/** The same for the encoding alone. */
	static Charset charset(Path file) throws IOException {
		return isUtf16(start(file)) ? StandardCharsets.UTF_16 : charset(TextScan.of(file));
	}

	private static byte[] start(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(BLOCK);
		}
	}

	/**
	 * «Текст Юникод» of Excel; without its mark such a file cannot be told from damage.
	 */
	private static boolean isUtf16(byte[] start) {
		return start.length > 1 && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
				|| (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
	}

	private static Charset charset(TextScan scan) {
		if (scan.firstControl() == 1) {
			throw new SheetsRefused(SheetRefusal.NOT_A_TABLE);
		}
		if (scan.firstControl() > 0) {
			throw new SheetsRefused(SheetRefusal.DAMAGED, scan.firstControl());
		}
		if (scan.isUtf8()) {
			return StandardCharsets.UTF_8;
		}
		if (scan.isDamagedUtf8()) {
			throw new SheetsRefused(scan.isCut() ? SheetRefusal.CUT : SheetRefusal.DAMAGED, scan.firstMalformed());
		}
		if (scan.firstUndefined() > 0) {
			throw new SheetsRefused(SheetRefusal.DAMAGED, scan.firstUndefined());
		}
		return WINDOWS_1251;
	}

	/** The first lines in which there is anything to be read. */
	private static List<String> beginning(String start) {
		return start.lines()
			.filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
			.limit(FIRST_LINES)
			.toList();
	}

	/**
	 * A table has begun where two lines, one after the other, have the same separator
	 * more than once; titles above it have none, or commas of their own. Of narrow tables
	 * the first line decides in which there is one.
	 */
	private static char separator(List<String> lines) {
		for (int i = 0; i + 1 < lines.size(); i++) {
			char best = mostFrequent(lines.get(i));
			if (count(lines.get(i), best) > 1 && count(lines.get(i + 1), best) > 1) {
				return best;
			}
		}
		return lines.stream()
			.filter(line -> count(line, mostFrequent(line)) > 0)
			.map(TextFormat::mostFrequent)
			.findFirst()
			.orElse(SEPARATORS[0]);
	}

	private static char mostFrequent(String line) {
		char best = SEPARATORS[0];
		for (char candidate : SEPARATORS) {
			if (count(line, candidate) > count(line, best)) {
				best = candidate;
			}
		}
		return best;
	}

	private static long count(String text, char sign) {
		return text.chars().filter(c -> c == sign).count();
	}

}
