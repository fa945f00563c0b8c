package ru.sgo.duplicates.backup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends the start with the one sentence, and without where in the program it was found.
 */
class BackupRefusedAnalyzer extends AbstractFailureAnalyzer<BackupRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, BackupRefused cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
