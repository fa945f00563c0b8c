package ru.sgo.duplicates.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends the start with the one sentence, and without where in the program it was found.
 */
class RefusedPasswordAnalyzer extends AbstractFailureAnalyzer<RefusedPassword> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, RefusedPassword cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
