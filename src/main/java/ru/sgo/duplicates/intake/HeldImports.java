package ru.sgo.duplicates.intake;

import java.time.Clock;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;

/** Lets imports that wait for a person go on, in the background. */
@Component
class HeldImports {

	private final ImportRuns runs;

	private final ImportJob job;

	private final BackgroundJobs jobs;

	private final Clock clock;

	HeldImports(ImportRuns runs, ImportJob job, BackgroundJobs jobs, Clock clock) {
		this.runs = runs;
		this.job = job;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Lets one go on, with the rights of whoever sent it.
	 * @param confirmed whether the person agrees to what it would do
	 * @param change what is put right of it before, in the same transaction
	 */
	ImportOutcome goOn(long id, Actor by, boolean confirmed, Runnable change) {
		try {
			return new ImportOutcome.Accepted(this.jobs.start(JobKind.IMPORT, () -> {
				if (!this.runs.move(id, ImportStatus.AWAITING_CONFIRMATION, ImportStatus.RUNNING,
						this.clock.instant())) {
					throw new NotHeld();
				}
				change.run();
				return id;
			}, held -> this.job.run(held, by, confirmed)));
		}
		catch (NotHeld ex) {
			return new ImportOutcome.NotHeld();
		}
	}

	private static final class NotHeld extends RuntimeException {

		NotHeld() {
			super("The import is not held", null, false, false);
		}

	}

}
