package ru.sgo.duplicates.intake;

/** Everything has been tried, and somebody wants to see it first; rolls it back. */
final class Previewed extends RuntimeException {

	private final transient ImportPreview preview;

	private final transient CompleteState.Removal removal;

	Previewed(ImportPreview preview, CompleteState.Removal removal) {
		super("The import waits for somebody to look at it", null, false, false);
		this.preview = preview;
		this.removal = removal;
	}

	ImportPreview preview() {
		return this.preview;
	}

	/** To be agreed to when it is confirmed. */
	CompleteState.Removal removal() {
		return this.removal;
	}

}
