package ru.sgo.duplicates.intake;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.job.LostDatabase;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * Does one import, in one transaction: it lands whole, less the rows named as bad, or not
 * at all; and marks how it ended.
 */
@Component
class ImportJob {

	private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

	/** A statement was broken off, by its limit or by a person. */
	private static final String BROKEN_OFF = "57014";

	private final ImportRuns runs;

	private final ImportFiles files;

	private final ImportWork work;

	private final ImportAnswers answers;

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportJob(ImportRuns runs, ImportFiles files, ImportWork work, ImportAnswers answers, JdbcClient jdbc,
			BulkCopy bulk, TransactionTemplate transaction, Clock clock) {
		this.runs = runs;
		this.files = files;
		this.work = work;
		this.answers = answers;
		this.jdbc = jdbc;
		this.bulk = bulk;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Runs the import with the rights of whoever sent it, and marks how it ended, even by
	 * an error of the machine: nobody is left waiting for it.
	 * @param by who sent the import, or agreed to its large removal
	 * @param confirmed whether a person has agreed to a large removal
	 */
	void run(long id, Actor by, boolean confirmed) {
		ProblemLog problems = new ProblemLog(this.jdbc, this.bulk, id);
		try {
			ImportRun run = this.runs.find(id, Scope.EVERYTHING, this.clock.instant()).orElseThrow();
			List<SentList> sheets = this.answers.of(id);
			if (sheets.isEmpty()) {
				this.transaction.executeWithoutResult(status -> this.work.work(run, problems, by, confirmed));
			}
			else {
				this.answers.run(run, sheets, problems, by, ImportWork.looks(run, confirmed));
			}
		}
		catch (HeldForConfirmation ex) {
			if (hold(id, ex, problems)) {
				return;
			}
			log.info("Import {} was cancelled", id);
		}
		catch (Previewed ex) {
			if (hold(id, ex, problems)) {
				return;
			}
			log.info("Import {} was cancelled", id);
		}
		catch (ImportCancelled ex) {
			log.info("Import {} was cancelled", id);
		}
		catch (NothingTaken ex) {
			this.transaction.executeWithoutResult(status -> {
				problems.writeAgain();
				this.runs.fail(id, ex, this.clock.instant());
			});
		}
		catch (ImportRejected ex) {
			this.transaction.executeWithoutResult(status -> {
				ProblemLog only = new ProblemLog(this.jdbc, this.bulk, id);
				only.add(ex.problem());
				only.write();
				this.runs.fail(id, ex.code(), this.clock.instant());
			});
			if (FailureCode.isMisplaced(ex.code().messageKey())) {
				return;
			}
		}
		catch (RuntimeException | Error ex) {
			failed(id, ex);
		}
		this.files.remove(id);
	}

	private boolean hold(long id, HeldForConfirmation why, ProblemLog problems) {
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			boolean held = this.runs.hold(id, why.removal(), problems.size(), this.clock.instant());
			if (held) {
				problems.writeAgain();
			}
			return held;
		}));
	}

	private boolean hold(long id, Previewed seen, ProblemLog problems) {
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			boolean held = this.runs.hold(id, seen, problems.size(), this.clock.instant());
			if (held) {
				problems.writeAgain();
				this.work.understood(id, problems.sheets());
			}
			return held;
		}));
	}

	/**
	 * A run that was cancelled is no longer at work, and stays what it is. One that has
	 * lost the database has not failed: it was interrupted.
	 */
	private void failed(long id, Throwable ex) {
		if (ex instanceof RuntimeException lost && LostDatabase.isCauseOf(ex)) {
			throw lost;
		}
		if (isBrokenOff(ex)) {
			log.warn("A statement of import {} was broken off", id);
			this.runs.fail(id, FailureCode.TOO_SLOW, this.clock.instant());
			return;
		}
		log.error("Import {} failed", id, ex);
		this.runs.fail(id, FailureCode.UNEXPECTED, this.clock.instant());
	}

	private static boolean isBrokenOff(Throwable ex) {
		return ex instanceof DataAccessException access && access.getMostSpecificCause() instanceof SQLException cause
				&& BROKEN_OFF.equals(cause.getSQLState());
	}

}
