package ru.sgo.duplicates.intake;

import java.util.Optional;

/** A part has rows, and none of them could be taken: nothing was changed. */
final class NothingTaken extends RuntimeException {

	private final Part part;

	private final int rows;

	private final FailureCode code;

	/**
	 * The failure.
	 * @param commonest the problem by which most of the rows were lost
	 */
	NothingTaken(Part part, int rows, Optional<ProblemCode> commonest) {
		this(part, rows, commonest.map(NothingTaken::code).orElse(FailureCode.NONE_TAKEN));
	}

	private NothingTaken(Part part, int rows, FailureCode code) {
		super("None of the rows could be taken", null, false, false);
		this.part = part;
		this.rows = rows;
		this.code = code;
	}

	/**
	 * Lists have no rows at all.
	 * @param only why none of them could be read, if that is the same for all
	 */
	static NothingTaken ofLists(Optional<FailureCode> only) {
		return new NothingTaken(Part.STUDENTS, 0, only.orElse(FailureCode.NO_LIST_READ));
	}

	Part part() {
		return this.part;
	}

	int rows() {
		return this.rows;
	}

	/** What happened and what to do now. */
	FailureCode code() {
		return this.code;
	}

	private static FailureCode code(ProblemCode commonest) {
		return switch (commonest) {
			case ORGANIZATION_UNKNOWN, AUTHORITY_UNKNOWN -> FailureCode.ORGANIZATIONS_FIRST;
			case LIST_ORGANIZATION_UNKNOWN -> FailureCode.LISTS_OF_WHOM;
			case ACCOUNT_UNKNOWN -> FailureCode.ACCOUNTS_FIRST;
			case OUTSIDE_SCOPE, ACCOUNT_NOT_YOURS, ORGANIZATION_NOT_YOURS_TO_MAKE, GIVEN_AWAY -> FailureCode.NOT_YOURS;
			default -> FailureCode.NONE_TAKEN;
		};
	}

}
