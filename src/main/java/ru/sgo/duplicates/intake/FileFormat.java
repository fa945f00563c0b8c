package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is written; found out, not asked.
 *
 * @param charset UTF-8 when its bytes are, else windows-1251
 * @param separator the one of {@code ; , tab} that stands most often in the first line
 */
record FileFormat(Charset charset, char separator) {

	private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

	private static final int BLOCK = 1 << 16;

	/**
	 * Reads the file once to its end.
	 * @throws ImportRejected if it is empty, no text, or was damaged on its way
	 */
	static FileFormat of(Path file, Part part) throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(BLOCK);
		}
		if (start.length == 0) {
			throw ImportRejected.of(part, 1, null, FailureCode.EMPTY);
		}
		ForeignKind.of(start).ifPresent(kind -> {
			throw ImportRejected.of(part, 1, null, kind.code());
		});
		Charset charset = charset(TextScan.of(file), part);
		return new FileFormat(charset, separator(header(new String(start, charset))));
	}

	private static Charset charset(TextScan scan, Part part) {
		if (scan.firstControl() == 1) {
			throw ImportRejected.of(part, 1, null, FailureCode.NOT_TEXT);
		}
		if (scan.firstControl() > 0) {
			throw ImportRejected.of(part, scan.firstControl(), null, FailureCode.DAMAGED);
		}
		if (scan.isUtf8()) {
			return StandardCharsets.UTF_8;
		}
		if (scan.isDamagedUtf8()) {
			throw ImportRejected.of(part, scan.firstMalformed(), null,
					scan.isCut() ? FailureCode.CUT : FailureCode.DAMAGED);
		}
		if (scan.firstUndefined() > 0) {
			throw ImportRejected.of(part, scan.firstUndefined(), null, FailureCode.DAMAGED);
		}
		return WINDOWS_1251;
	}

	/** The first line in which there is anything to be read. */
	private static String header(String start) {
		return start.lines()
			.filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
			.findFirst()
			.orElse("");
	}

	private static char separator(String header) {
		char best = ';';
		long most = count(header, best);
		for (char candidate : new char[] { '\t', ',' }) {
			if (count(header, candidate) > most) {
				best = candidate;
				most = count(header, candidate);
			}
		}
		return best;
	}

	private static long count(String text, char sign) {
		return text.chars().filter(c -> c == sign).count();
	}

}
