package ru.sgo.duplicates.intake;

/** A person must agree to a large removal first; rolls everything back. */
final class HeldForConfirmation extends RuntimeException {

	private final transient CompleteState.Removal removal;

	HeldForConfirmation(CompleteState.Removal removal) {
		super("A large removal waits for confirmation", null, false, false);
		this.removal = removal;
	}

	CompleteState.Removal removal() {
		return this.removal;
	}

}
