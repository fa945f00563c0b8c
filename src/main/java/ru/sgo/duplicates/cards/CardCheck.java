package ru.sgo.duplicates.cards;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.registry.RegistryChanged;

/**
 * Keeps the remarks abreast of the registry. The database itself notes which accounts
 * were changed; they are looked at when an import has ended, outside of its transaction,
 * which would last longer otherwise, and whatever is left when somebody asks, so that
 * nobody sees a remark about data that have been mended, unless another looks at the
 * cards for longer than anybody likes to wait. A step ends by itself: one that breaks off
 * is done again.
 */
@Component
class CardCheck {

	/** Accounts looked at in one step; as many are held in memory. */
	private static final int STEP = 20_000;

	/** For another's step; then whoever asks is answered with what is there. */
	private static final String PATIENCE = "3s";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String BEHIND = """
			select exists (select from card_unread)
			  or not exists (select from card_check where rules = :rules
			    and last_account >= (select coalesce(max(id), 0) from student_account))
			  or exists (select from card_remark r join student_account a on a.id = r.account_id where %s)
			""";

	/** A day that was to come when the account {@code a} was looked at, and has come. */
	private static final String DUE = "r.kind = 'BIRTH_DATE_AFTER_TODAY' and a.birth_date <= :today";

	private final JdbcClient jdbc;

	private final CheckedCards cards;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CardCheck(JdbcClient jdbc, CheckedCards cards, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.cards = cards;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** What an import has changed; what an act has, waits until somebody asks. */
	@TransactionalEventListener
	void on(RegistryChanged change) {
		if (change.many()) {
			catchUp();
		}
	}

	/** Looks at all that has changed since. */
	void catchUp() {
		LocalDate today = LocalDate.now(this.clock);
		try {
			while (Boolean.TRUE.equals(this.transaction.execute(status -> step(today)))) {
				continue;
			}
		}
		catch (DataAccessException ex) {
			if (!isLockNotAvailable(ex)) {
				throw ex;
			}
		}
	}

	private static boolean isLockNotAvailable(DataAccessException ex) {
		return ex.getMostSpecificCause() instanceof SQLException cause
				&& LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
	}

	private boolean step(LocalDate today) {
		if (!isBehind(today)) {
			return false;
		}
		this.jdbc.sql("set local lock_timeout = '" + PATIENCE + "'").update();
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('card_check'))").query(rs -> {
		});
		long last = last();
		List<Long> changed = changed(today);
		if (!changed.isEmpty()) {
			this.cards.look(
					"= any ('{%s}')".formatted(changed.stream().map(String::valueOf).collect(Collectors.joining(","))),
					today);
			return true;
		}
		long next = next(last);
		this.cards.look("between %d and %d".formatted(last + 1, next), today);
		this.jdbc.sql("update card_check set last_account = :next").param("next", next).update();
		return true;
	}

	private boolean isBehind(LocalDate today) {
		return this.jdbc.sql(BEHIND.formatted(DUE))
			.param("rules", CardRules.VERSION)
			.param("today", today)
			.query(Boolean.class)
			.single();
	}

	/** Up to which id all accounts have been looked at by the rules of today. */
	private long last() {
		return this.jdbc.sql("select last_account from card_check where rules = :rules")
			.param("rules", CardRules.VERSION)
			.query(Long.class)
			.optional()
			.orElseGet(this::beginAgain);
	}

	private long beginAgain() {
		this.jdbc.sql("delete from card_check").update();
		this.jdbc.sql("insert into card_check (last_account, rules) values (0, :rules)")
			.param("rules", CardRules.VERSION)
			.update();
		return 0;
	}

	private List<Long> changed(LocalDate today) {
		this.jdbc.sql("""
				insert into card_unread (account_id)
				select a.id from card_remark r join student_account a on a.id = r.account_id where %s
				""".formatted(DUE)).param("today", today).update();
		return this.jdbc.sql("""
				with taken as (
				  delete from card_unread where ctid = any (array(select ctid from card_unread limit :step))
				  returning account_id)
				select distinct account_id from taken
				""").param("step", STEP).query(Long.class).list();
	}

	private long next(long last) {
		return this.jdbc.sql("""
				select coalesce(max(id), :last) from (
				  select id from student_account where id > :last order by id limit :step) following
				""").param("last", last).param("step", STEP).query(Long.class).single();
	}

}
