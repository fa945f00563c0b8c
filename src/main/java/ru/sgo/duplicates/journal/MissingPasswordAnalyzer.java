package ru.sgo.duplicates.journal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends the start with the one sentence, and without where in the program it was found.
 */
class MissingPasswordAnalyzer extends AbstractFailureAnalyzer<MissingPassword> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, MissingPassword cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
