package ru.sgo.duplicates.intake;

/** Everything has been tried, and somebody wants to see it first; rolls it back. */
final class Previewed extends RuntimeException {

	private final transient ImportPreview preview;

	Previewed(ImportPreview preview) {
		super("The import waits for somebody to look at it", null, false, false);
		this.preview = preview;
	}

	ImportPreview preview() {
		return this.preview;
	}

}
