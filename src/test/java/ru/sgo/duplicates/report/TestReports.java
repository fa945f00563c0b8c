package ru.sgo.duplicates.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** Starts runs of the report and waits for their end. */
public final class TestReports {

	private static final int MOST_TRIES = 100;

	private final Reports reports;

	public TestReports(Reports reports) {
		this.reports = reports;
	}

	public ReportRun run(String authority, LocalDate from, LocalDate to) {
		return await(start(authority, from, to));
	}

	/** The id of a run that is at work. */
	public long start(String authority, LocalDate from, LocalDate to) {
		ReportOutcome outcome = wish(authority, from, to);
		// An import that has just said "completed" holds its lock for a moment longer.
		for (int tries = 0; outcome instanceof ReportOutcome.Busy && tries < MOST_TRIES; tries++) {
			pause();
			outcome = wish(authority, from, to);
		}
		return ((ReportOutcome.Started) outcome).id();
	}

	private ReportOutcome wish(String authority, LocalDate from, LocalDate to) {
		return this.reports.start(authority, from, to, Actor.user("tester"), Scope.EVERYTHING);
	}

	public ReportRun await(long id) {
		Instant limit = Instant.now().plus(Duration.ofMinutes(2));
		while (Instant.now().isBefore(limit)) {
			ReportRun run = this.reports.find(id, Scope.EVERYTHING).orElseThrow();
			if (!run.isRunning()) {
				return run;
			}
			pause();
		}
		throw new AssertionError("The report does not end");
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
