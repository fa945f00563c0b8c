package ru.sgo.duplicates.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends the start with the one sentence, and without where in the program it was found.
 */
class PostgresStartAnalyzer extends AbstractFailureAnalyzer<PostgresStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, PostgresStartException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
