package ru.sgo.duplicates.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that are gone at the source, as can be told of it without an export that lacks
 * them. One that an export names again lives again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SourceDeletions {

	private final JdbcClient jdbc;

	private final Journal journal;

	private final Clock clock;

	SourceDeletions(JdbcClient jdbc, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Marks an account as deleted at the source in favour of another one; one that is
	 * deleted already stays as it is.
	 * @param by who sent what tells it
	 */
	public void mark(AccountId account, AccountId kept, Actor by) {
		this.jdbc.sql("""
				update student_account
				set deleted_at = :now, deleted_origin = 'source', kept_account_id = :kept, version = version + 1
				where id = :id and deleted_at is null returning number
				""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("kept", kept.value())
			.param("id", account.value())
			.query(String.class)
			.optional()
			.ifPresent(number -> this.journal.record(new RecordedAct(JournalKind.DELETE, account.value(), null, null,
					null, Map.of("number", number), Map.of("kept", kept.value())), by));
	}

}
