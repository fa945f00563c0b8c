package ru.sgo.duplicates.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobInterrupted;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Order;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/** Starts runs of the report and tells what became of them. */
@Service
public class Reports {

	private final ReportRuns runs;

	private final ReportJob job;

	private final BackgroundJobs jobs;

	private final ReportCancellation cancellation;

	private final Organizations organizations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reports(ReportRuns runs, ReportJob job, BackgroundJobs jobs, ReportCancellation cancellation,
			Organizations organizations, ApplicationEventPublisher events, Clock clock) {
		this.runs = runs;
		this.job = job;
		this.jobs = jobs;
		this.cancellation = cancellation;
		this.organizations = organizations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Starts a run in the background.
	 * @param authority the code of an authority in the scope
	 * @param from the first day of the period
	 * @param to the last day of the period
	 */
	public ReportOutcome start(String authority, LocalDate from, LocalDate to, Actor by, Scope scope) {
		Optional<Organization> covered = this.organizations.findByCodeWithin(authority, scope.parameter());
		if (covered.isEmpty() || covered.get().kind() != OrganizationKind.AUTHORITY) {
			return new ReportOutcome.Invalid("authority", "report.refused.authority");
		}
		if (!this.organizations.anyCounted(covered.get().id().value())) {
			return new ReportOutcome.Invalid("authority", "report.refused.no-organizations");
		}
		if (!Order.isPossible(from)) {
			return new ReportOutcome.Invalid("from", "report.refused.date");
		}
		if (!Order.isPossible(to)) {
			return new ReportOutcome.Invalid("to", "report.refused.date");
		}
		if (from.isAfter(to)) {
			return new ReportOutcome.Invalid("to", "report.refused.period");
		}
		return start(covered.get().id().value(), from, to, by);
	}

	/**
	 * By what the run has judged; empty for a run out of scope, one that has not ended,
	 * or one from before that was kept.
	 */
	public Optional<ReportSettings> settings(long id, Scope scope) {
		return this.runs.settings(id, scope);
	}

	private ReportOutcome start(long authority, LocalDate from, LocalDate to, Actor by) {
		// One that has just ended may still hold its lock, one that was killed still says
		// it runs.
		if (this.jobs.isAnyAlive(JobKind.IMPORT) && this.runs.isImportRunning()) {
			return new ReportOutcome.Busy("report.busy.import");
		}
		markInterrupted();
		try {
			return new ReportOutcome.Started(this.jobs.start(JobKind.REPORT, () -> {
				this.runs.takeTurn();
				if (this.runs.isBranchBusy(authority)) {
					throw new BranchBusy();
				}
				return this.runs.register(authority, from, to, by, this.clock.instant());
			}, id -> {
				this.job.run(id, by);
				this.events.publishEvent(new ReportMade(id));
			}));
		}
		catch (BranchBusy ex) {
			return new ReportOutcome.Busy("report.busy.branch");
		}
	}

	/**
	 * Stops a run that waits or is at work: nothing of it remains. To cancel it once more
	 * is harmless.
	 */
	public ReportOutcome cancel(long id, Actor by, Scope scope) {
		if (find(id, scope).isEmpty()) {
			return new ReportOutcome.Unknown();
		}
		if (this.cancellation.cancel(id, by) || find(id, scope).orElseThrow().status() == ReportStatus.CANCELLED) {
			return new ReportOutcome.Cancelled();
		}
		return new ReportOutcome.Over();
	}

	/** The run, if its authority lies in the scope. */
	public Optional<ReportRun> find(long id, Scope scope) {
		return this.runs.find(id, scope).map(run -> {
			if (run.isRunning() && this.runs.book().markInterrupted(id)) {
				return this.runs.find(id, scope).orElseThrow();
			}
			return run;
		});
	}

	/** The newest first. */
	public List<ReportRun> list(ReportFilter filter, long offset, int limit, Scope scope) {
		markInterrupted();
		return this.runs.list(filter, offset, limit, scope);
	}

	/**
	 * The last completed run of each authority and period, the newest first. One that
	 * found no account in its period is none of them: it says nothing of the town.
	 * @param most how many periods to tell
	 */
	public List<ReportRun> lastOfPeriods(Scope scope, int most) {
		return this.runs.lastOfPeriods(scope, most);
	}

	/**
	 * How often the authority has looked in this school year: the completed runs whose
	 * period begins on the same day, the newest first. Each says what was left.
	 * @param most how many to tell
	 */
	public List<ReportRun> checks(ReportRun like, int most, Scope scope) {
		return this.runs.since(like.period().authority(), like.period().from(), most, scope);
	}

	public long count(ReportFilter filter, Scope scope) {
		return this.runs.count(filter, scope);
	}

	/** A run that says it is at work but holds no lock was stopped in the middle. */
	@EventListener(ApplicationReadyEvent.class)
	void markInterrupted() {
		this.runs.book().markInterrupted();
	}

	@EventListener
	void markInterrupted(JobInterrupted job) {
		if (job.kind() == JobKind.REPORT) {
			this.runs.book().markInterrupted(job.id());
		}
	}

	private static final class BranchBusy extends RuntimeException {

		BranchBusy() {
			super("A run on this branch is at work", null, false, false);
		}

	}

}
