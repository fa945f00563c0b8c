package ru.sgo.duplicates.sheets;

import org.jspecify.annotations.Nullable;

/** A file cannot be read as a table. */
public class SheetsRefused extends RuntimeException {

	private final SheetRefusal reason;

	private final long line;

	SheetsRefused(SheetRefusal reason) {
		this(reason, 1);
	}

	SheetsRefused(SheetRefusal reason, long line) {
		this(reason, line, null);
	}

	SheetsRefused(SheetRefusal reason, long line, @Nullable Throwable cause) {
		super(reason + " at line " + line, cause);
		this.reason = reason;
		this.line = line;
	}

	public SheetRefusal reason() {
		return this.reason;
	}

	/** The line or row at fault, from 1. */
	public long line() {
		return this.line;
	}

}
