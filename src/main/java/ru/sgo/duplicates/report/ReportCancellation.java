package ru.sgo.duplicates.report;

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

/** Ends runs that are not wanted any more, wherever they are at. */
@Component
class ReportCancellation {

	private final ReportRuns runs;

	private final JobStatements statements;

	private final Journal journal;

	private final TransactionTemplate transaction;

	ReportCancellation(ReportRuns runs, JobStatements statements, Journal journal, TransactionTemplate transaction) {
		this.runs = runs;
		this.statements = statements;
		this.journal = journal;
		this.transaction = transaction;
	}

	/**
	 * Cancels the run; one that is just being kept is kept.
	 * @return whether it was still to be cancelled
	 */
	boolean cancel(long id, Actor by) {
		boolean cancelled = Boolean.TRUE.equals(this.transaction.execute(status -> mark(id, by)));
		if (cancelled) {
			this.statements.breakOff(JobKind.REPORT, id);
		}
		return cancelled;
	}

	private boolean mark(long id, Actor by) {
		Optional<Long> authority = this.runs.cancel(id);
		authority.ifPresent(of -> this.journal
			.record(RecordedAct.general(JournalKind.REPORT_CANCELLED, of, Map.of("report", id)), by));
		return authority.isPresent();
	}

}
