package ru.sgo.duplicates.sheets;

/** Why a file of an archive is not unpacked. */
public enum LeftOutReason {

	/** Excel or LibreOffice has left it beside a file that was open: «~$Список.xlsx». */
	LOCK_FILE,
	/** The system keeps it for itself: «.DS_Store», «__MACOSX». */
	HIDDEN,
	/** An archive in an archive in an archive, or one that does not open. */
	NESTED

}
