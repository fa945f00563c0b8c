package ru.sgo.duplicates.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A kind of file that people send in place of a CSV, told by its first bytes. */
enum ForeignKind {

	/** A workbook of today's Excel is a ZIP archive. */
	WORKBOOK("PK\u0003\u0004", "intake.failed.workbook"),

	/** A workbook of Excel until 2003 is an OLE container. */
	OLD_WORKBOOK("\u00D0\u00CF\u0011\u00E0", "intake.failed.workbook"),

	/** «Текст Юникод» of Excel; the mark of little-endian UTF-16. */
	UTF_16("\u00FF\u00FE", "intake.failed.utf-16"),

	UTF_16_BIG_ENDIAN("\u00FE\u00FF", "intake.failed.utf-16"),

	PDF("%PDF", "intake.failed.not-text"),

	PICTURE("\u0089PNG", "intake.failed.not-text"),

	/** Web pages and XML, as some systems give them out under the name of a table. */
	MARKUP("<", "intake.failed.not-text");

	private final byte[] start;

	private final String messageKey;

	ForeignKind(String start, String messageKey) {
		this.start = start.getBytes(StandardCharsets.ISO_8859_1);
		this.messageKey = messageKey;
	}

	/** What to do instead, for the person who sent it. */
	String messageKey() {
		return this.messageKey;
	}

	static Optional<ForeignKind> of(byte[] file) {
		return Arrays.stream(values())
			.filter(kind -> file.length >= kind.start.length
					&& Arrays.equals(file, 0, kind.start.length, kind.start, 0, kind.start.length))
			.findFirst();
	}

}
