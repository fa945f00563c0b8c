package ru.sgo.duplicates.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The whole import cannot be taken, and nothing was changed. */
class ImportRejected extends RuntimeException {

	private final FailureCode code;

	private final transient Problem problem;

	private ImportRejected(FailureCode code, Problem problem) {
		super(code.messageKey());
		this.code = code;
		this.problem = problem;
	}

	/**
	 * The failure.
	 * @param column the title of the column at fault, if one is
	 * @param arguments what the placeholders of its sentence stand for
	 */
	static ImportRejected of(Part part, long line, @Nullable String column, FailureCode code, String... arguments) {
		return new ImportRejected(code,
				new Problem(part.code(), line, null, column, null, code.messageKey(), List.of(arguments), true));
	}

	/** More is wrong than can be named; this problem came last. */
	static ImportRejected tooManyProblems(Problem last, int most) {
		FailureCode code = FailureCode.TOO_MANY_PROBLEMS;
		return new ImportRejected(code, new Problem(last.file(), last.line(), null, null, null, code.messageKey(),
				List.of(String.valueOf(most)), true));
	}

	FailureCode code() {
		return this.code;
	}

	Problem problem() {
		return this.problem;
	}

}
