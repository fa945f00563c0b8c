package ru.sgo.duplicates.retention;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * Removes every hour whatever is older than its rule says, some at a time, each with its
 * line in the journal. Of several instances one is at it: what another one holds is left
 * to that.
 */
@Component
@EnableScheduling
public class RetentionJob {

	private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);

	private static final long LOCK = 0x4b45_5054L;

	/** Rows in one transaction: nobody waits for longer than a second. */
	private static final int MOST = 5_000;

	private final List<KeptForDays> kept;

	private final RetentionDays days;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	RetentionJob(List<KeptForDays> kept, RetentionDays days, Journal journal, JdbcClient jdbc,
			TransactionTemplate transaction) {
		this.kept = kept;
		this.days = days;
		this.journal = journal;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** Keeps all rules; one that cannot be kept does not keep the others from it. */
	@Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void keep() {
		for (KeptForDays one : this.kept) {
			try {
				while (removeSome(one) >= MOST) {
					log.debug("More of {} is old", one.rule());
				}
			}
			catch (RuntimeException ex) {
				log.error("The rule {} could not be kept", one.rule(), ex);
			}
		}
	}

	private int removeSome(KeptForDays one) {
		Integer removed = this.transaction.execute(status -> isMyTurn() ? remove(one) : 0);
		return (removed != null) ? removed : 0;
	}

	private int remove(KeptForDays one) {
		int removed = one.remove(this.days.limit(one.rule()), MOST);
		if (removed > 0) {
			this.journal.record(RecordedAct.general(JournalKind.RETENTION, null,
					Map.of("rule", one.rule().code(), "count", removed)), Actor.APPLICATION);
		}
		return removed;
	}

	/** Until the end of the transaction. */
	private boolean isMyTurn() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
			.param("lock", LOCK)
			.query(Boolean.class)
			.single();
	}

}
