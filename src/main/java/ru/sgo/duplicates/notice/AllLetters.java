package ru.sgo.duplicates.notice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/**
 * Writes the letters to all organizations that have something to do, in the background,
 * and tells how far it has come. One run over a scope is at work at a time; its archive
 * is for whoever has the whole of that scope.
 */
@Service
public class AllLetters {

	private final LetterRuns runs;

	private final LetterJob job;

	private final BackgroundJobs jobs;

	private final Notices notices;

	private final Organizations organizations;

	private final Clock clock;

	AllLetters(LetterRuns runs, LetterJob job, BackgroundJobs jobs, Notices notices, Organizations organizations,
			Clock clock) {
		this.runs = runs;
		this.job = job;
		this.jobs = jobs;
		this.notices = notices;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * Starts it.
	 * @param authority the code of an authority in the scope; {@code null} for the whole
	 * scope
	 */
	public LetterRunOutcome start(@Nullable String authority, Locale language, Actor by, Scope scope) {
		return of(authority, scope).map(top -> start(top, language, by)).orElseGet(LetterRunOutcome.Unknown::new);
	}

	private LetterRunOutcome start(Scope of, Locale language, Actor by) {
		Optional<LetterRun> running = last(of).filter(LetterRun::isRunning);
		if (running.isPresent()) {
			return new LetterRunOutcome.Busy(running.get().id());
		}
		int organizations = Math.toIntExact(this.notices.count(NoticeFilter.ALL, of));
		if (organizations == 0) {
			return new LetterRunOutcome.Nothing();
		}
		try {
			return new LetterRunOutcome.Started(this.jobs.start(JobKind.LETTERS,
					() -> this.runs.register(of, organizations, this.job.freshName(), by, this.clock.instant()),
					id -> this.job.run(id, language, of)));
		}
		catch (DuplicateKeyException ex) {
			return start(of, language, by);
		}
	}

	/**
	 * Starts it and waits for its end; where another is at work, after that one.
	 * @return never that it is busy: what was started has ended, one way or another
	 */
	public LetterRunOutcome startAndAwait(@Nullable String authority, Locale language, Actor by, Scope scope) {
		LetterRunOutcome outcome = start(authority, language, by, scope);
		while (outcome instanceof LetterRunOutcome.Busy busy) {
			this.jobs.await(JobKind.LETTERS, busy.id());
			outcome = start(authority, language, by, scope);
		}
		if (outcome instanceof LetterRunOutcome.Started started) {
			this.jobs.await(JobKind.LETTERS, started.id());
		}
		return outcome;
	}

	/** To cancel it once more is harmless. */
	public LetterRunOutcome cancel(long id, Actor by, Scope scope) {
		if (find(id, scope).isEmpty()) {
			return new LetterRunOutcome.Unknown();
		}
		if (this.runs.cancel(id, by) || find(id, scope).orElseThrow().status() == LetterRunStatus.CANCELLED) {
			return new LetterRunOutcome.Cancelled();
		}
		return new LetterRunOutcome.Over();
	}

	/** The run, if all of whom it writes to lie in the scope. */
	public Optional<LetterRun> find(long id, Scope scope) {
		return this.runs.find(id, scope).map(run -> seen(run, scope));
	}

	/**
	 * The last one over the whole of the scope that is at work or whose archive is kept.
	 */
	public Optional<LetterRun> last(Scope scope) {
		return this.runs.last(scope).map(run -> seen(run, scope)).filter(run -> run.isRunning() || run.isKept());
	}

	/**
	 * The archive of a run in the scope; empty where there is none, not yet or any more.
	 */
	public Optional<Path> archive(long id, Scope scope) {
		return find(id, scope).filter(LetterRun::isKept).map(run -> this.job.find(id)).filter(Files::exists);
	}

	/** One that says it is at work but holds no lock was stopped in the middle. */
	private LetterRun seen(LetterRun run, Scope scope) {
		return (run.isRunning() && this.runs.book().markInterrupted(run.id()))
				? this.runs.find(run.id(), scope).orElseThrow() : run;
	}

	/**
	 * Without what only administrators may see, whoever asks: a letter goes through many
	 * hands.
	 */
	private Optional<Scope> of(@Nullable String authority, Scope scope) {
		if (authority == null) {
			return Optional.of(new Scope(scope.organization()));
		}
		return this.organizations.findByCodeWithin(authority, scope.parameter())
			.filter(found -> found.kind() == OrganizationKind.AUTHORITY)
			.map(Organization::id)
			.map(Scope::new);
	}

}
