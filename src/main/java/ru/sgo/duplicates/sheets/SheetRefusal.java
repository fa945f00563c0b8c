package ru.sgo.duplicates.sheets;

/** Why a file is no table that can be read. */
public enum SheetRefusal {

	EMPTY,
	/** No table at all: a picture, a document, a program. */
	NOT_A_TABLE,
	/** An archive that is no workbook itself; {@link Archive} may unpack it. */
	ARCHIVE,
	/** It opens with a password only, and none was given. */
	PASSWORD_WANTED,
	/** It opens with another password. */
	PASSWORD_WRONG,
	/** It is locked in a way that we cannot open, whatever the password. */
	PASSWORD_UNSUPPORTED,
	/** A text in which there are signs that nobody wrote. */
	DAMAGED,
	/** A workbook that does not open. */
	BROKEN,
	/** Its end is missing. */
	CUT,
	/** A text that is no table: a quotation mark stays open, for example. */
	UNREADABLE,
	/** It unfolds into more than any table of people holds. */
	TOO_LARGE

}
