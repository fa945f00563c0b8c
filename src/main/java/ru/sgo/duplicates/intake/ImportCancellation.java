package ru.sgo.duplicates.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.JobStatements;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * Ends imports that are not wanted any more. One that waits for a person leaves its files
 * behind; one at work is broken off, and clears them away itself.
 */
@Component
class ImportCancellation {

	private final ImportRuns runs;

	private final ImportFiles files;

	private final JobStatements statements;

	private final Journal journal;

	private final TransactionTemplate transaction;

	ImportCancellation(ImportRuns runs, ImportFiles files, JobStatements statements, Journal journal,
			TransactionTemplate transaction) {
		this.runs = runs;
		this.files = files;
		this.statements = statements;
		this.journal = journal;
		this.transaction = transaction;
	}

	/**
	 * Cancels the import.
	 * @return whether it was still to be cancelled
	 */
	boolean cancel(long id, Actor by, Instant now) {
		Optional<ImportStatus> was = this.transaction.execute(status -> move(id, by, now));
		if (was.equals(Optional.of(ImportStatus.AWAITING_CONFIRMATION))) {
			this.files.remove(id);
		}
		else if (was.isPresent()) {
			this.statements.breakOff(JobKind.IMPORT, id);
		}
		return was.isPresent();
	}

	private Optional<ImportStatus> move(long id, Actor by, Instant now) {
		Optional<ImportStatus> was = this.runs.cancel(id, now);
		if (was.isPresent()) {
			this.journal.record(new RecordedAct(JournalKind.IMPORT_CANCELLED, null, this.runs.authority(id), null, id,
					Map.of(), Map.of("cancelled", true)), by);
		}
		return was;
	}

}
