package ru.sgo.duplicates.intake;

/** A part has rows, and none of them could be taken: nothing was changed. */
final class NothingTaken extends RuntimeException {

	private final Part part;

	private final int rows;

	private final String sentence;

	/**
	 * The failure.
	 * @param commonest the problem by which most of the rows were lost
	 */
	NothingTaken(Part part, int rows, String commonest) {
		super("None of the rows could be taken", null, false, false);
		this.part = part;
		this.rows = rows;
		this.sentence = sentence(commonest);
	}

	Part part() {
		return this.part;
	}

	int rows() {
		return this.rows;
	}

	/** The key of what happened and what to do now. */
	String sentence() {
		return this.sentence;
	}

	private static String sentence(String commonest) {
		return switch (commonest) {
			case "intake.organization-unknown", "intake.authority-unknown" -> "intake.failed.organizations-first";
			case "intake.account-unknown" -> "intake.failed.accounts-first";
			case "intake.outside-scope", "intake.account-not-yours", "intake.organization-not-yours-to-make",
					"intake.given-away" ->
				"intake.failed.not-yours";
			default -> "intake.failed.none-taken";
		};
	}

}
