package ru.sgo.duplicates.retention;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the one sentence. */
class RefusedRetentionAnalyzer extends AbstractFailureAnalyzer<RefusedRetention> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, RefusedRetention cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
