package ru.sgo.duplicates.intake;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells how far an import has come, on a connection of its own, so that it is seen while
 * the import is not yet.
 */
@Component
class ImportProgress {

	private final ImportRuns runs;

	private final TransactionTemplate own;

	ImportProgress(ImportRuns runs, PlatformTransactionManager transactions) {
		this.runs = runs;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	void tell(long id, String stage, int percent) {
		this.own.executeWithoutResult(status -> this.runs.progress(id, stage, percent));
	}

}
