package ru.sgo.duplicates.intake;

/** A person has cancelled the import while it was at work; rolls everything back. */
final class ImportCancelled extends RuntimeException {

	ImportCancelled() {
		super("The import was cancelled", null, false, false);
	}

}
