package ru.sgo.duplicates.intake;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.registry.RegistryChanged;
import ru.sgo.duplicates.registry.Scope;

/**
 * Does one import, in one transaction: it lands whole, less the rows named as bad, or not
 * at all.
 */
@Component
class ImportJob {

	private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

	private final ImportRuns runs;

	private final ImportFiles files;

	private final RegistryGate gate;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ImportJob(ImportRuns runs, ImportFiles files, RegistryGate gate, Journal journal, JdbcClient jdbc,
			JdbcTemplate template, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
		this.runs = runs;
		this.files = files;
		this.gate = gate;
		this.journal = journal;
		this.jdbc = jdbc;
		this.template = template;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Runs the import with the rights of whoever sent it, and marks how it ended, even by
	 * an error of the machine: nobody is left waiting for it.
	 * @param by who sent the import, or agreed to its large removal
	 * @param confirmed whether a person has agreed to a large removal
	 */
	void run(long id, Actor by, boolean confirmed) {
		ProblemLog problems = new ProblemLog(this.template, id);
		try {
			ImportRun run = this.runs.find(id, Scope.EVERYTHING, this.clock.instant()).orElseThrow();
			this.transaction.executeWithoutResult(status -> merge(run, problems, by, confirmed));
		}
		catch (Held ex) {
			this.transaction.executeWithoutResult(status -> {
				problems.writeAgain();
				this.runs.hold(id, ex.removal, problems.size(), this.clock.instant());
			});
			return;
		}
		catch (NothingTaken ex) {
			this.transaction.executeWithoutResult(status -> {
				problems.writeAgain();
				this.runs.fail(id, ex, this.clock.instant());
			});
		}
		catch (ImportFailure ex) {
			this.transaction.executeWithoutResult(status -> {
				ProblemLog only = new ProblemLog(this.template, id);
				only.add(ex.problem());
				only.write();
				this.runs.fail(id, ex.problem().message(), this.clock.instant());
			});
		}
		catch (RuntimeException | Error ex) {
			log.error("Import {} failed", id, ex);
			this.runs.fail(id, "intake.failed.unexpected", this.clock.instant());
		}
		this.files.remove(id);
	}

	private void merge(ImportRun run, ProblemLog problems, Actor by, boolean confirmed) {
		Map<Part, StagedFile> present = this.files.stage(run.id(), problems);
		this.runs.progress(run.id(), "intake.stage.waiting", 50);
		this.gate.close();
		this.runs.progress(run.id(), "intake.stage.merging", 55);
		Merge merge = new Merge(this.jdbc, problems, run.id(), run.mode(), this.runs.scope(run.id()), field(run.id()),
				run.asOf(), this.clock, run.presentOnly());
		merge.update("create temp table touched (account_id bigint) on commit drop");
		Map<Part, Integer> taken = new EnumMap<>(Part.class);
		if (present.containsKey(Part.ORGANIZATIONS)) {
			taken.put(Part.ORGANIZATIONS, OrganizationMerge.merge(merge));
		}
		// There is nothing to be removed from an empty registry.
		boolean replaces = merge.isComplete() && !merge.isFirst();
		if (replaces) {
			merge.update(CompleteState.ACCOUNTS);
			merge.update("analyze in_field");
		}
		LateIndexes indexes = LateIndexes.of(merge, present.keySet());
		CompleteState.Removal removal = CompleteState.Removal.NONE;
		if (present.containsKey(Part.STUDENTS)) {
			taken.put(Part.STUDENTS, StudentMerge.merge(merge, present.get(Part.STUDENTS).columns()));
			indexes.build(merge, "student_account");
			merge.analyze("student_account");
			if (replaces && !run.presentOnly()) {
				removal = CompleteState.removeAccounts(merge);
			}
		}
		this.runs.progress(run.id(), "intake.stage.movements", 70);
		if (present.containsKey(Part.MOVEMENTS)) {
			taken.put(Part.MOVEMENTS, MovementMerge.merge(merge));
			if (replaces) {
				removal = removal.orLarger(CompleteState.supersedeMovements(merge));
			}
		}
		refuseIfNothingTaken(present, taken, problems);
		indexes.build(merge, "movement");
		merge.analyze("movement");
		if (removal.needsConfirmation() && !confirmed) {
			throw new Held(removal);
		}
		this.runs.progress(run.id(), "intake.stage.stays", 85);
		deriveStays(merge, indexes);
		new RegistryRemarks(merge).say(present.containsKey(Part.STUDENTS), present.containsKey(Part.MOVEMENTS));
		finish(run, merge, problems, taken, by);
	}

	/** A file of which nothing can be taken is the wrong one, or too early. */
	private static void refuseIfNothingTaken(Map<Part, StagedFile> sent, Map<Part, Integer> taken,
			ProblemLog problems) {
		sent.forEach((part, file) -> {
			if (file.rows() > 0 && taken.getOrDefault(part, 0) == 0) {
				throw new NothingTaken(part, file.rows(), problems.commonestLoss(part).orElse(""));
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
				.param("accounts", taken.containsKey(Part.STUDENTS) && !run.presentOnly())
				.param("movements", taken.containsKey(Part.MOVEMENTS))
				.param("id", run.id())
				.update();
		}
		problems.write();
		Map<String, Integer> counts = new HashMap<>();
		taken.forEach((part, count) -> counts.put(part.code(), count));
		Actor source = by.fromSource();
		this.journal.record(new Act("import", null, field(run.id()), null, run.id(), Map.of(), counts), source);
		this.runs.complete(run.id(), taken, problems.size(), this.clock.instant());
		this.events.publishEvent(RegistryChanged.many(source));
	}

	private @Nullable Long field(long id) {
		return this.jdbc.sql("select authority_id from import_run where id = :id")
			.param("id", id)
			.query((rs, row) -> rs.getObject(1, Long.class))
			.list()
			.get(0);
	}

	/** A person must agree first; rolls everything back. */
	private static final class Held extends RuntimeException {

		private final transient CompleteState.Removal removal;

		Held(CompleteState.Removal removal) {
			super("A large removal waits for confirmation", null, false, false);
			this.removal = removal;
		}

	}

}
