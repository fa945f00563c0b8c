package ru.sgo.duplicates.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.JobStatements;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.RegistryChanged;

/**
 * The work of one import, inside of its transaction. Whatever can be told of the files
 * and of the sender's rights is told first, while everybody else goes on working; then
 * the registry is closed, asked once more, and changed.
 */
@Component
class ImportWork {

	private final ImportRuns runs;

	private final ImportFiles files;

	private final StayClaims claims;

	private final RegistryGate gate;

	private final JobStatements statements;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Duration statementLimit;

	ImportWork(ImportRuns runs, ImportFiles files, StayClaims claims, RegistryGate gate, JobStatements statements,
			Journal journal, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock,
			@Value("${DUPLICATES_IMPORT_STATEMENT_LIMIT:10m}") Duration statementLimit) {
		this.runs = runs;
		this.files = files;
		this.claims = claims;
		this.gate = gate;
		this.statements = statements;
		this.journal = journal;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
		this.statementLimit = statementLimit;
	}

	/**
	 * Does it.
	 * @param by who sent the import, or agreed to its large removal
	 * @param confirmed whether a person has agreed to a large removal
	 * @throws ImportRejected if nothing of the files can be taken
	 * @throws HeldForConfirmation if a person must agree first
	 * @throws ImportCancelled if somebody has cancelled it
	 */
	void work(ImportRun run, ProblemLog problems, Actor by, boolean confirmed) {
		this.statements.belongTo(JobKind.IMPORT, run.id());
		Map<Part, StagedFile> sent = this.files.stage(run.id(), problems, ZonedDateTime.now(this.clock));
		this.statements.limit(this.statementLimit);
		check(merge(run, problems), sent, problems);
		this.runs.progress(run.id(), ImportStage.WAITING, 50);
		this.statements.limit(Duration.ZERO);
		this.gate.close();
		this.statements.limit(this.statementLimit);
		this.runs.progress(run.id(), ImportStage.MERGING, 55);
		merge(run, merge(run, problems), sent, problems, by, confirmed);
	}

	/**
	 * What the registry says to a limited sender is asked before it is closed; another
	 * one may write everything, and only the rows themselves can be wrong. Whose the
	 * organizations are that an import brings itself is known only when it has.
	 */
	private void check(Merge merge, Map<Part, StagedFile> sent, ProblemLog problems) {
		boolean bringsOrganizations = sent.containsKey(Part.ORGANIZATIONS);
		if (bringsOrganizations) {
			OrganizationMerge.rejectBadRows(merge);
		}
		if (sent.containsKey(Part.STUDENTS)) {
			StudentMerge.rejectRepeatedNumbers(merge);
		}
		if (merge.isUnlimited()) {
			return;
		}
		Map<Part, Integer> left = new EnumMap<>(Part.class);
		if (sent.containsKey(Part.MOVEMENTS) && !bringsOrganizations) {
			MovementMerge.rejectForeign(merge);
		}
		if (sent.containsKey(Part.STUDENTS) && !bringsOrganizations) {
			StudentMerge.rejectForeign(merge);
		}
		sent.keySet().forEach(part -> left.put(part, merge.staged(part)));
		refuseIfNothingTaken(sent, left, problems);
	}

	private Merge merge(ImportRun run, ProblemLog problems) {
		return new Merge(this.jdbc, problems, run, this.runs.scope(run.id()), this.runs.authority(run.id()),
				ZonedDateTime.now(this.clock), () -> this.runs.isWanted(run.id()));
	}

	private void merge(ImportRun run, Merge merge, Map<Part, StagedFile> sent, ProblemLog problems, Actor by,
			boolean confirmed) {
		merge.update("create temp table touched (account_id bigint) on commit drop");
		Map<Part, Integer> taken = new EnumMap<>(Part.class);
		if (sent.containsKey(Part.ORGANIZATIONS)) {
			taken.put(Part.ORGANIZATIONS, OrganizationMerge.merge(merge));
		}
		// There is nothing to be removed from an empty registry.
		boolean replaces = merge.isComplete() && !merge.isFirst();
		if (replaces) {
			merge.update(CompleteState.ACCOUNTS);
			merge.update("analyze in_field");
		}
		LateIndexes indexes = LateIndexes.of(merge, sent.keySet());
		CompleteState.Removal removal = CompleteState.Removal.NONE;
		if (sent.containsKey(Part.STUDENTS)) {
			taken.put(Part.STUDENTS, StudentMerge.merge(merge, sent.get(Part.STUDENTS).columns()));
			indexes.build(merge, "student_account");
			merge.analyze("student_account");
			if (replaces && !run.sent().presentOnly()) {
				removal = CompleteState.removeAccounts(merge);
			}
		}
		this.runs.progress(run.id(), ImportStage.MOVEMENTS, 70);
		if (sent.containsKey(Part.MOVEMENTS)) {
			taken.put(Part.MOVEMENTS, MovementMerge.merge(merge));
			if (replaces) {
				removal = removal.orLarger(CompleteState.supersedeMovements(merge));
			}
		}
		refuseIfNothingTaken(sent, taken, problems);
		indexes.build(merge, "movement");
		merge.analyze("movement");
		if (removal.needsConfirmation() && !confirmed) {
			throw new HeldForConfirmation(removal);
		}
		this.runs.progress(run.id(), ImportStage.STAYS, 85);
		boolean mayClaim = sent.containsKey(Part.MOVEMENTS) && !merge.isUnlimited();
		if (mayClaim) {
			this.claims.remember(merge);
		}
		deriveStays(merge, indexes);
		if (mayClaim) {
			this.claims.claim(merge);
		}
		new RegistryRemarks(merge).say(sent.containsKey(Part.STUDENTS), sent.containsKey(Part.MOVEMENTS));
		finish(run, merge, problems, taken, by);
	}

	/** A file of which nothing can be taken is the wrong one, or too early. */
	private static void refuseIfNothingTaken(Map<Part, StagedFile> sent, Map<Part, Integer> taken,
			ProblemLog problems) {
		sent.forEach((part, file) -> {
			if (file.rows() > 0 && taken.getOrDefault(part, 0) == 0) {
				throw new NothingTaken(part, file.rows(), problems.commonestLoss(part));
			}
		});
	}

	private static void deriveStays(Merge merge, LateIndexes indexes) {
		if (merge.isFirst()) {
			merge.update("""
					insert into stay (account_id, organization_id, kind, begins, ends)
					select account_id, organization_id, kind, begins, ends from derived_stay
					""");
		}
		else {
			merge.call("select refresh_stays(array(select distinct account_id from touched))");
		}
		indexes.build(merge, "stay");
		merge.analyze("stay");
	}

	private void finish(ImportRun run, Merge merge, ProblemLog problems, Map<Part, Integer> taken, Actor by) {
		if (merge.isComplete()) {
			this.jdbc.sql("""
					insert into source_state (as_of, authority_id, accounts, movements)
					select as_of, authority_id, :accounts, :movements from import_run where id = :id
					""")
				.param("accounts", taken.containsKey(Part.STUDENTS) && !run.sent().presentOnly())
				.param("movements", taken.containsKey(Part.MOVEMENTS))
				.param("id", run.id())
				.update();
		}
		problems.write();
		Map<String, Integer> counts = new HashMap<>();
		taken.forEach((part, count) -> counts.put(part.code(), count));
		Actor source = by.fromSource();
		this.journal.record(new RecordedAct(JournalKind.IMPORT, null, this.runs.authority(run.id()), null, run.id(),
				Map.of(), counts), source);
		this.runs.complete(run.id(), taken, problems.size(), this.clock.instant());
		this.events.publishEvent(RegistryChanged.many(source));
	}

}
