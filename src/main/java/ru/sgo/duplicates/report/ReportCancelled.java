package ru.sgo.duplicates.report;

/** A person has cancelled the run while it was at work; rolls everything back. */
final class ReportCancelled extends RuntimeException {

	ReportCancelled() {
		super("The run was cancelled", null, false, false);
	}

}
