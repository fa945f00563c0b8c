package ru.sgo.duplicates.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private final ImportLists lists;

	private final ImportClosings closings;

	private final StayClaims claims;

	private final RegistryGate gate;

	private final JobStatements statements;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Duration statementLimit;

	ImportWork(ImportRuns runs, ImportFiles files, ImportLists lists, ImportClosings closings, StayClaims claims,
			RegistryGate gate, JobStatements statements, Journal journal, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock,
			@Value("${DUPLICATES_IMPORT_STATEMENT_LIMIT:10m}") Duration statementLimit) {
		this.runs = runs;
		this.files = files;
		this.lists = lists;
		this.closings = closings;
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
		Map<Part, StagedFile> files = this.files.stage(run.id(), problems, ZonedDateTime.now(this.clock));
		StagedLists lists = this.lists.stage(run.id(), files.keySet(), problems, ZonedDateTime.now(this.clock),
				looks(run, confirmed));
		Map<Part, StagedFile> sent = lists.with(files);
		this.statements.limit(this.statementLimit);
		check(merge(run, problems), sent, problems);
		this.runs.progress(run.id(), ImportStage.WAITING, 50);
		this.statements.limit(Duration.ZERO);
		this.gate.close();
		this.statements.limit(this.statementLimit);
		this.runs.progress(run.id(), ImportStage.MERGING, 55);
		merge(run, merge(run, problems), sent, lists.sheets(), problems, by, confirmed);
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
		NothingTaken.refuse(sent, left, problems);
	}

	private Merge merge(ImportRun run, ProblemLog problems) {
		return new Merge(this.jdbc, problems, run, this.runs.scope(run.id()), this.runs.authority(run.id()),
				ZonedDateTime.now(this.clock), () -> this.runs.book().isWanted(run.id()));
	}

	private void merge(ImportRun run, Merge merge, Map<Part, StagedFile> sent, List<StagedSheet> sheets,
			ProblemLog problems, Actor by, boolean confirmed) {
		merge.update("create temp table touched (account_id bigint) on commit drop");
		Map<Part, Integer> taken = new EnumMap<>(Part.class);
		if (sent.containsKey(Part.ORGANIZATIONS)) {
			taken.put(Part.ORGANIZATIONS, OrganizationMerge.merge(merge));
			this.closings.say(merge, run, problems, by);
		}
		boolean looks = looks(run, confirmed);
		LateIndexes indexes = LateIndexes.of(merge, !looks && (sent.containsKey(Part.STUDENTS) || !sheets.isEmpty()));
		ListMerge lists = sheets.stream().allMatch(StagedSheet::isExport) ? null
				: new ListMerge(merge, sheets, this.lists.kind(run.id()));
		if (lists != null) {
			lists.stage();
		}
		boolean doubtful = lists != null && lists.isDoubtful();
		// There is nothing to be removed from an empty registry.
		boolean replaces = merge.isComplete() && !merge.isFirst() && !sent.isEmpty();
		if (replaces) {
			merge.update(CompleteState.ACCOUNTS);
			merge.update("analyze in_field");
		}
		CompleteState.Removal removal = CompleteState.Removal.NONE;
		boolean students = sent.containsKey(Part.STUDENTS) || lists != null && merge.hasStaged(Part.STUDENTS);
		if (students) {
			TakenOver.byExport(merge);
			taken.put(Part.STUDENTS, StudentMerge.merge(merge, sent.containsKey(Part.STUDENTS)
					? sent.get(Part.STUDENTS).columns() : Set.of(StudentColumn.values())));
		}
		if (students || lists != null) {
			indexes.build(merge, "student_account");
			merge.analyze("student_account");
		}
		if (sent.containsKey(Part.STUDENTS) && replaces && !run.sent().presentOnly()) {
			removal = CompleteState.removeAccounts(merge);
		}
		this.runs.progress(run.id(), ImportStage.MOVEMENTS, 70);
		boolean movements = sent.containsKey(Part.MOVEMENTS) || lists != null;
		if (movements) {
			taken.put(Part.MOVEMENTS, MovementMerge.merge(merge));
		}
		if (sent.containsKey(Part.MOVEMENTS) && replaces) {
			removal = removal.orLarger(CompleteState.supersedeMovements(merge));
		}
		if (lists != null) {
			ListAbsence.giveWay(merge);
			if (lists.tellsWhoIsAbsent()) {
				removal = removal.orLarger(lists.removeAbsent());
			}
			lists.count();
			taken.merge(Part.STUDENTS, lists.takenWithoutNumber(), Integer::sum);
		}
		sheets.stream().filter(StagedSheet::isExport).forEach(sheet -> sheet.take(sheet.rows() - problems.lost(sheet)));
		if (lists != null && !looks) {
			lists.remember();
		}
		if (!looks) {
			NothingTaken.refuse(sent, taken, problems);
			NothingTaken.refuse(sheets, this.lists.kind(run.id()), problems);
		}
		indexes.build(merge, "movement");
		merge.analyze("movement");
		if ((removal.needsConfirmation() || doubtful) && !confirmed && !looks) {
			throw new HeldForConfirmation(removal);
		}
		this.runs.progress(run.id(), ImportStage.STAYS, 85);
		boolean mayClaim = movements && !merge.isUnlimited();
		if (mayClaim) {
			this.claims.remember(merge);
		}
		deriveStays(merge, indexes);
		if (mayClaim) {
			this.claims.claim(merge);
		}
		if (lists != null && !looks) {
			lists.rememberDuplicates();
		}
		new RegistryRemarks(merge).say(students, movements);
		if (looks) {
			throw new Previewed(preview(merge), removal);
		}
		this.lists.understood(run.id(), sheets);
		finish(run, merge, sent.keySet(), problems, taken, by);
	}

	/**
	 * Whether somebody wants to see what would become of the registry: all is rolled
	 * back, and nobody who reads waits for it.
	 */
	static boolean looks(ImportRun run, boolean confirmed) {
		return run.sent().preview() && !confirmed;
	}

	/** Keeps how the lists of an import were understood. */
	void understood(long id, List<StagedSheet> sheets) {
		this.lists.understood(id, sheets);
	}

	/** What has been changed by now, within the transaction under way. */
	private static ImportPreview preview(Merge merge) {
		String here = "where xmin::text = (select (pg_current_xact_id()::text::numeric % 4294967296)::text)";
		return merge.list("""
				select a.made as new_accounts, a.changed as changed_accounts, a.gone + m.absent as gone_accounts,
				  m.made as new_movements, m.gone as gone_movements
				from (
				  select count(*) filter (where import_id = :import) as made,
				    count(*) filter (where import_id is distinct from :import and deleted_at is null) as changed,
				    count(*) filter (where deleted_at = :now) as gone
				  from student_account %1$s) a,
				(
				  select count(*) filter (where import_id = :import and superseded_at is null) as made,
				    count(*) filter (where import_id = :import and not day_known) as absent,
				    count(*) filter (where superseded_at = :now) as gone
				  from movement %1$s) m
				""".formatted(here), ImportPreview.class).get(0);
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

	private void finish(ImportRun run, Merge merge, Set<Part> sent, ProblemLog problems, Map<Part, Integer> taken,
			Actor by) {
		if (merge.isComplete() && !sent.isEmpty()) {
			this.jdbc.sql("""
					insert into source_state (as_of, authority_id, accounts, movements)
					select as_of, authority_id, :accounts, :movements from import_run where id = :id
					""")
				.param("accounts", sent.contains(Part.STUDENTS) && !run.sent().presentOnly())
				.param("movements", sent.contains(Part.MOVEMENTS))
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
