package ru.sgo.duplicates.confirmation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobInterrupted;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.DecisionForecast;

/**
 * Confirms in the background every proposal of a report that is clear and where documents
 * say that it is one child, and tells how far it has come.
 */
@Service
public class BulkConfirmation {

	private final ClearProposals proposals;

	private final ConfirmationRuns runs;

	private final ConfirmationJob job;

	private final DecisionForecast forecast;

	private final BackgroundJobs jobs;

	private final Clock clock;

	BulkConfirmation(ClearProposals proposals, ConfirmationRuns runs, ConfirmationJob job, DecisionForecast forecast,
			BackgroundJobs jobs, Clock clock) {
		this.proposals = proposals;
		this.runs = runs;
		this.job = job;
		this.forecast = forecast;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** How many were confirmed, and how many a person still has to look at. */
	public record Result(int confirmed, int left) {
	}

	/** How many proposals of the report may be confirmed at once. */
	public int count(long report, Scope scope) {
		return this.proposals.count(report, scope);
	}

	/**
	 * What confirming now would come to.
	 *
	 * @param leftOut how many of the ticked ones cannot be confirmed: they are decided,
	 * have changed, or need a look by now
	 * @param owed what each organization would get to do
	 */
	public record Foreseen(Result result, int leftOut, ClearDeletions deletions, List<DecisionForecast.Owed> owed) {
	}

	/** What confirming those would come to now; nothing is changed. */
	public Foreseen foresee(long report, ChosenProposals chosen, Scope scope) {
		List<Long> numbers = List.copyOf(this.proposals.versions(report, chosen, scope).keySet());
		return new Foreseen(new Result(numbers.size(), this.proposals.countWaiting(report, scope) - numbers.size()),
				chosen.isAll() ? 0 : chosen.ticked().size() - numbers.size(),
				this.proposals.deletions(report, chosen, scope), this.forecast.of(numbers, scope));
	}

	/**
	 * Starts it, unless it is at work on this report already. Of those that were ticked
	 * either all are confirmed, or the person is asked again.
	 */
	public ConfirmationOutcome start(long report, ChosenProposals chosen, Actor by, Scope scope) {
		Optional<ConfirmationRun> running = findRunning(report, Scope.EVERYTHING);
		if (running.isPresent()) {
			return new ConfirmationOutcome.Busy(running.get().id());
		}
		SortedMap<Long, Integer> seen = this.proposals.versions(report, chosen, scope);
		if (seen.isEmpty()) {
			return new ConfirmationOutcome.Nothing(this.proposals.countWaiting(report, scope));
		}
		if (seen.size() < chosen.ticked().size()) {
			return new ConfirmationOutcome.Changed(chosen.ticked().size() - seen.size());
		}
		try {
			return new ConfirmationOutcome.Started(this.jobs.start(JobKind.CONFIRMATION,
					() -> this.runs.register(report, seen.size(), by, this.clock.instant()),
					id -> this.job.run(id, report, seen, by, scope)));
		}
		catch (DuplicateKeyException ex) {
			return start(report, chosen, by, scope);
		}
	}

	/** Does it and waits for its end; where another is at work, after that one. */
	public Result confirmAll(long report, Actor by, Scope scope) {
		ConfirmationOutcome outcome = start(report, ChosenProposals.ALL, by, scope);
		while (outcome instanceof ConfirmationOutcome.Busy busy) {
			this.jobs.await(JobKind.CONFIRMATION, busy.id());
			outcome = start(report, ChosenProposals.ALL, by, scope);
		}
		if (outcome instanceof ConfirmationOutcome.Nothing nothing) {
			return new Result(0, nothing.left());
		}
		long id = ((ConfirmationOutcome.Started) outcome).id();
		this.jobs.await(JobKind.CONFIRMATION, id);
		ConfirmationRun ended = find(id, Scope.EVERYTHING).orElseThrow();
		if (ended.status() != ConfirmationStatus.COMPLETED) {
			throw new IllegalStateException("Confirmation " + id + " ended as " + ended.status());
		}
		return new Result(ended.confirmed(), Objects.requireNonNull(ended.left()));
	}

	/** The confirmation, if the authority of its report lies in the scope. */
	public Optional<ConfirmationRun> find(long id, Scope scope) {
		return this.runs.find(id, scope)
			.flatMap(run -> (run.isRunning() && this.runs.book().markInterrupted(id)) ? this.runs.find(id, scope)
					: Optional.of(run));
	}

	/** The confirmation that is at work on the report. */
	public Optional<ConfirmationRun> findRunning(long report, Scope scope) {
		return this.runs.findRunning(report, scope).filter(run -> !this.runs.book().markInterrupted(run.id()));
	}

	/** One that says it is at work but holds no lock was stopped in the middle. */
	@EventListener(ApplicationReadyEvent.class)
	void markInterrupted() {
		this.runs.book().markInterrupted();
	}

	@EventListener
	void markInterrupted(JobInterrupted job) {
		if (job.kind() == JobKind.CONFIRMATION) {
			this.runs.book().markInterrupted(job.id());
		}
	}

}
