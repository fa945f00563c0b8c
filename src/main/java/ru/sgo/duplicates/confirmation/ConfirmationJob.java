package ru.sgo.duplicates.confirmation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.KeptPlans;
import ru.sgo.duplicates.job.LostDatabase;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.job.TableStatistics;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseAfters;
import ru.sgo.duplicates.resolution.Decisions;

/**
 * Confirms proposals, some at a time in one transaction, so that what is confirmed stays
 * so wherever it is stopped.
 */
@Component
class ConfirmationJob {

	private static final Logger log = LoggerFactory.getLogger(ConfirmationJob.class);

	/** Few enough that whoever wants one of them waits for a moment only. */
	private static final int AT_ONCE = 50;

	private final ConfirmationRuns runs;

	private final ClearProposals proposals;

	private final Decisions decisions;

	private final CaseAfters afters;

	private final RegistryGate gate;

	private final KeptPlans plans;

	private final TransactionTemplate transaction;

	private final TableStatistics tables;

	ConfirmationJob(ConfirmationRuns runs, ClearProposals proposals, Decisions decisions, CaseAfters afters,
			RegistryGate gate, KeptPlans plans, TransactionTemplate transaction, TableStatistics tables) {
		this.tables = tables;
		this.runs = runs;
		this.proposals = proposals;
		this.decisions = decisions;
		this.afters = afters;
		this.gate = gate;
		this.plans = plans;
		this.transaction = transaction;
	}

	/**
	 * Confirms the cases that are still as they were seen, and marks how it ended. The
	 * planner learns of the new tasks whenever they have become twice as many, for others
	 * work with them meanwhile.
	 */
	void run(long id, long report, SortedMap<Long, Integer> seen, Actor by, Scope scope) {
		List<Long> numbers = List.copyOf(seen.keySet());
		try {
			int known = 0;
			for (int from = 0; from < numbers.size(); from += AT_ONCE) {
				int until = Math.min(from + AT_ONCE, numbers.size());
				confirm(id, numbers.subList(from, until), seen, by, scope);
				if (until >= 2 * known) {
					this.tables.renew(JobKind.CONFIRMATION);
					known = until;
				}
			}
			this.tables.renew(JobKind.CONFIRMATION);
			this.runs.complete(id, this.proposals.countWaiting(report, scope));
			this.afters.refresh();
		}
		catch (RuntimeException ex) {
			if (LostDatabase.isCauseOf(ex)) {
				throw ex;
			}
			log.error("Confirmation {} failed", id, ex);
			this.runs.book().end(id, ConfirmationStatus.FAILED);
		}
	}

	/**
	 * What is said to be confirmed is written together with it. One that fails takes none
	 * of the others with it.
	 */
	private void confirm(long id, List<Long> numbers, Map<Long, Integer> seen, Actor by, Scope scope) {
		try {
			this.transaction.executeWithoutResult(status -> {
				this.plans.keep();
				this.gate.passWhenOpen();
				this.runs.progress(id, numbers.size(), this.decisions.confirmClear(numbers, seen, by, scope));
			});
		}
		catch (RuntimeException ex) {
			if (LostDatabase.isCauseOf(ex)) {
				throw ex;
			}
			if (numbers.size() > 1) {
				numbers.forEach(number -> confirm(id, List.of(number), seen, by, scope));
				return;
			}
			log.error("Case {} could not be confirmed", numbers.get(0), ex);
			this.runs.progress(id, 1, 0);
		}
	}

}
