package ru.sgo.duplicates.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A kind of file that people send in place of a CSV, told by its first bytes. */
enum ForeignKind {

	/** A workbook of today's Excel is a ZIP archive. */
	WORKBOOK("PK\u0003\u0004", FailureCode.WORKBOOK),

	/** A workbook of Excel until 2003 is an OLE container. */
	OLD_WORKBOOK("\u00D0\u00CF\u0011\u00E0", FailureCode.WORKBOOK),

	/** «Текст Юникод» of Excel; the mark of little-endian UTF-16. */
	UTF_16("\u00FF\u00FE", FailureCode.UTF_16),

	UTF_16_BIG_ENDIAN("\u00FE\u00FF", FailureCode.UTF_16),

	PDF("%PDF", FailureCode.NOT_TEXT),

	PICTURE("\u0089PNG", FailureCode.NOT_TEXT),

	/** Web pages and XML, as some systems give them out under the name of a table. */
	MARKUP("<", FailureCode.NOT_TEXT);

	private final byte[] start;

	private final FailureCode code;

	ForeignKind(String start, FailureCode code) {
		this.start = start.getBytes(StandardCharsets.ISO_8859_1);
		this.code = code;
	}

	/** What to do instead, for the person who sent it. */
	FailureCode code() {
		return this.code;
	}

	static Optional<ForeignKind> of(byte[] file) {
		return Arrays.stream(values())
			.filter(kind -> file.length >= kind.start.length
					&& Arrays.equals(file, 0, kind.start.length, kind.start, 0, kind.start.length))
			.findFirst();
	}

}
