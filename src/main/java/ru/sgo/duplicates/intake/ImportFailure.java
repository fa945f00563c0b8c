package ru.sgo.duplicates.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The whole import cannot be taken, and nothing was changed. */
class ImportFailure extends RuntimeException {

	private final transient Problem problem;

	ImportFailure(Problem problem) {
		super(problem.message());
		this.problem = problem;
	}

	static ImportFailure of(Part part, long line, @Nullable String column, String message, String... arguments) {
		return new ImportFailure(new Problem(part.code(), line, null, column, null, message, List.of(arguments), true));
	}

	Problem problem() {
		return this.problem;
	}

}
