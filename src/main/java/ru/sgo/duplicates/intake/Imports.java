package ru.sgo.duplicates.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobInterrupted;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/** Starts imports, and tells what became of them. */
@Service
public class Imports {

	/** Of one user: each that waits keeps its files. */
	private static final int MOST_WAITING = 20;

	private final ImportRuns runs;

	private final ProblemBook problems;

	private final SentFiles sent;

	private final SentLists lists;

	private final SentAnswers answers;

	private final ImportJob job;

	private final UploadFolder uploads;

	private final OpenedLists opened;

	private final HeldImports held;

	private final ImportFiles files;

	private final BackgroundJobs jobs;

	private final ImportCancellation cancellation;

	private final Organizations organizations;

	private final Clock clock;

	Imports(ImportRuns runs, ProblemBook problems, SentFiles sent, SentLists lists, SentAnswers answers, ImportJob job,
			UploadFolder uploads, OpenedLists opened, HeldImports held, ImportFiles files, BackgroundJobs jobs,
			ImportCancellation cancellation, Organizations organizations, Clock clock) {
		this.runs = runs;
		this.problems = problems;
		this.sent = sent;
		this.lists = lists;
		this.answers = answers;
		this.job = job;
		this.uploads = uploads;
		this.opened = opened;
		this.held = held;
		this.files = files;
		this.jobs = jobs;
		this.cancellation = cancellation;
		this.organizations = organizations;
		this.clock = clock;
	}

	/** Takes the files and starts the import in the background. */
	public ImportOutcome start(ImportRequest request, Actor by, Scope scope) {
		Instant now = this.clock.instant();
		Instant asOf = (request.asOf() != null) ? request.asOf() : now;
		if (request.parts().isEmpty() && request.lists().files().isEmpty()) {
			return new ImportOutcome.Refused("intake.refused.no-part");
		}
		if (asOf.isAfter(now)) {
			return new ImportOutcome.Refused("intake.refused.future");
		}
		if (!listKinds(scope).contains(request.lists().kind())) {
			return new ImportOutcome.NotAllowed("intake.refused.duplicates");
		}
		markInterrupted();
		if (this.runs.countWaiting(by) >= MOST_WAITING) {
			return new ImportOutcome.TooManyWait();
		}
		Long authority = scope.parameter();
		if (request.authority() != null) {
			Optional<Organization> named = this.organizations.findByCodeWithin(request.authority(), scope.parameter());
			if (named.isEmpty()) {
				return new ImportOutcome.Refused("intake.refused.authority");
			}
			authority = named.get().id().value();
		}
		return start(request, authority, asOf, now, by, scope);
	}

	/**
	 * What the lists of somebody may be: what АИС СГО shows of all organizations of a
	 * town, an authority says.
	 */
	public List<ListKind> listKinds(Scope scope) {
		return this.organizations.isOfAuthority(scope.parameter()) ? List.of(ListKind.values())
				: List.of(ListKind.PUPILS);
	}

	private ImportOutcome start(ImportRequest request, @Nullable Long authority, Instant asOf, Instant now, Actor by,
			Scope scope) {
		Map<Part, Path> files = this.uploads.keep(request.parts());
		List<SentList> lists = keep(request.lists(), files);
		try {
			return new ImportOutcome.Accepted(this.jobs.start(JobKind.IMPORT,
					() -> register(request, authority, asOf, now, by, scope, files, lists),
					id -> this.job.run(id, by, false)));
		}
		catch (RuntimeException ex) {
			remove(files);
			this.uploads.remove(lists.stream().map(SentList::file).filter(Objects::nonNull).toList());
			throw ex;
		}
	}

	/** Keeps the lists; if that fails, not the files either that are kept already. */
	private List<SentList> keep(ListsRequest lists, Map<Part, Path> files) {
		try {
			return this.opened.keep(lists);
		}
		catch (RuntimeException ex) {
			remove(files);
			throw ex;
		}
	}

	private void remove(Map<Part, Path> files) {
		this.uploads.remove(UploadFolder.names(files.values()));
	}

	private long register(ImportRequest request, @Nullable Long authority, Instant asOf, Instant now, Actor by,
			Scope scope, Map<Part, Path> files, List<SentList> lists) {
		long id = this.runs.register(request, authority, asOf, by, scope, now, files);
		this.sent.remember(id, UploadFolder.sent(request.parts(), files));
		this.lists.remember(id, lists);
		return id;
	}

	/**
	 * Agrees to the removal that a held import is about. The import goes on with the
	 * rights of whoever sent it: who agrees does not lend it any.
	 */
	public ImportOutcome confirm(long id, Actor by, Scope scope) {
		if (this.runs.find(id, scope, this.clock.instant()).isEmpty()) {
			return new ImportOutcome.Unknown();
		}
		return this.held.goOn(id, by, true, () -> {
		});
	}

	/**
	 * Drops a held import, or stops one that waits or is at work: nothing of it remains.
	 * To cancel it once more is harmless.
	 */
	public ImportOutcome cancel(long id, Actor by, Scope scope) {
		if (this.runs.find(id, scope, this.clock.instant()).isEmpty()) {
			return new ImportOutcome.Unknown();
		}
		if (this.cancellation.cancel(id, by, this.clock.instant())) {
			return new ImportOutcome.Accepted(id);
		}
		return (this.runs.find(id, scope, this.clock.instant()).orElseThrow().status() == ImportStatus.CANCELLED)
				? new ImportOutcome.Accepted(id) : new ImportOutcome.Over();
	}

	/** The import, if it was sent within the scope. */
	public Optional<ImportRun> find(long id, Scope scope) {
		return this.runs.find(id, scope, this.clock.instant()).map(run -> {
			if (run.isRunning() && markInterrupted(id)) {
				return this.runs.find(id, scope, this.clock.instant()).orElseThrow();
			}
			return run;
		});
	}

	/** The newest first. */
	public List<ImportRun> list(Scope scope, long offset, int limit) {
		markInterrupted();
		return this.runs.list(scope, offset, limit, this.clock.instant());
	}

	public long count(Scope scope) {
		return this.runs.count(scope);
	}

	/**
	 * The first of what was wrong with the files; empty when the import is not in the
	 * scope.
	 */
	public List<Problem> problems(long id, Scope scope, int limit) {
		return this.runs.find(id, scope, this.clock.instant())
			.map(run -> this.problems.first(id, limit))
			.orElse(List.of());
	}

	/**
	 * All that was wrong with the files, one by one; none when the import is not in the
	 * scope.
	 */
	public void forEachProblem(long id, Scope scope, Consumer<Problem> reader) {
		if (this.runs.find(id, scope, this.clock.instant()).isPresent()) {
			this.problems.forEach(id, reader);
		}
	}

	/**
	 * The remarks that say the same, together; none when the import is not in the scope.
	 */
	public List<SameProblems> sameProblems(long id, Scope scope, int limit) {
		return this.runs.find(id, scope, this.clock.instant())
			.map(run -> this.problems.together(id, limit))
			.orElse(List.of());
	}

	/** What was sent; nothing when the import is not in the scope. */
	public List<SentFile> files(long id, Scope scope) {
		return this.runs.find(id, scope, this.clock.instant()).map(run -> this.sent.of(id)).orElse(List.of());
	}

	/** How its lists were understood; nothing when the import is not in the scope. */
	public List<UnderstoodList> lists(long id, Scope scope) {
		return this.runs.find(id, scope, this.clock.instant()).map(run -> this.lists.understood(id)).orElse(List.of());
	}

	/**
	 * What becomes of the first rows of its sheets of answers; nothing when the import is
	 * not in the scope.
	 */
	public List<SentAnswer> answers(long id, Scope scope, int limit) {
		return this.runs.find(id, scope, this.clock.instant())
			.map(run -> this.answers.first(id, limit))
			.orElse(List.of());
	}

	/** Why the import failed; empty if it did not. */
	public Optional<ImportFailure> failure(ImportRun run) {
		return Optional.ofNullable(run.failure()).map(key -> this.problems.failure(run.id(), key));
	}

	/** A run that says it is at work but holds no lock was stopped in the middle. */
	@EventListener(ApplicationReadyEvent.class)
	void markInterrupted() {
		this.runs.book().markInterrupted().forEach(this.files::remove);
	}

	/** One may have landed without having been told so. */
	@EventListener
	void markInterrupted(JobInterrupted job) {
		if (job.kind() == JobKind.IMPORT && !markInterrupted(job.id())
				&& find(job.id(), Scope.EVERYTHING).orElseThrow().status() == ImportStatus.COMPLETED) {
			this.files.remove(job.id());
		}
	}

	private boolean markInterrupted(long id) {
		boolean interrupted = this.runs.book().markInterrupted(id);
		if (interrupted) {
			this.files.remove(id);
		}
		return interrupted;
	}

}
