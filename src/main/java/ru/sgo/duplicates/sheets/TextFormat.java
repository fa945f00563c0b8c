package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a text file is written; found out, not asked.
 *
 * @param charset UTF-16 when a mark says so, UTF-8 when its bytes are, else windows-1251
 * @param separator the one of {@code ; , tab} that stands in most of the first lines
 */
record TextFormat(Charset charset, char separator) {

	private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

	private static final int BLOCK = 1 << 16;

	/** In a title above the table no separator stands, or another one. */
	private static final int LINES = 40;

	/**
	 * Reads the file once to its end.
	 * @throws SheetsRefused if it is no text, or was damaged on its way
	 */
	static TextFormat of(Path file) throws IOException {
		Charset charset = charset(file);
		return new TextFormat(charset, separator(new String(start(file), charset).lines().limit(LINES).toList()));
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

	private static char separator(List<String> lines) {
		return Stream.of(';', '\t', ',')
			.max(Comparator
				.comparingLong((Character sign) -> lines.stream().filter(line -> count(line, sign) > 0).count())
				.thenComparingLong(sign -> lines.stream().mapToLong(line -> count(line, sign)).sum()))
			.orElseThrow();
	}

	private static long count(String text, char sign) {
		return text.chars().filter(c -> c == sign).count();
	}

}
