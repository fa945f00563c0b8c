package ru.sgo.duplicates.pairs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.detection.AccountPair;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.resolution.DecisionPairs;

/**
 * Keeps the verdicts of persons about two accounts: one for each two, the later in the
 * place of the earlier. One whose accounts have other personal data by now is kept, but
 * holds no longer.
 */
@Component
class PairVerdicts implements DecisionPairs {

	/** Joins the accounts {@code a} and {@code b} of a verdict {@code w} that holds. */
	static final String HOLDING = """
			join student_account a on a.id = w.account_a and personal_fingerprint(a) = w.fingerprint_a
			join student_account b on b.id = w.account_b and personal_fingerprint(b) = w.fingerprint_b
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PairVerdicts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a verdict about two accounts as they are now.
	 * @param caseNumber the case in which it was said
	 */
	void say(PairVerdict verdict, long one, long other, @Nullable Long caseNumber, String reason, Actor by) {
		this.jdbc.sql("""
				insert into lasting_word (account_a, account_b, word, fingerprint_a, fingerprint_b, case_number, reason,
				  decided_by, decided_at)
				select a.id, b.id, :word, personal_fingerprint(a), personal_fingerprint(b), :case, :reason, :by, :at
				from student_account a, student_account b where a.id = :a and b.id = :b
				on conflict (account_a, account_b) do update set word = excluded.word,
				  fingerprint_a = excluded.fingerprint_a, fingerprint_b = excluded.fingerprint_b,
				  case_number = excluded.case_number, reason = excluded.reason, decided_by = excluded.decided_by,
				  decided_at = excluded.decided_at
				""")
			.param("word", verdict.code())
			.param("case", caseNumber)
			.param("reason", reason)
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("a", Math.min(one, other))
			.param("b", Math.max(one, other))
			.update();
	}

	/** The verdict that holds of the two accounts as they are now. */
	Optional<LastingVerdict> find(long one, long other) {
		return this.jdbc
			.sql("select w.* from lasting_word w " + HOLDING + " where w.account_a = :a and w.account_b = :b")
			.param("a", Math.min(one, other))
			.param("b", Math.max(one, other))
			.query((rs, row) -> new LastingVerdict(PairVerdict.of(rs.getString("word")).orElseThrow(),
					rs.getString("reason"), rs.getString("decided_by"), rs.getTimestamp("decided_at").toInstant(),
					rs.getObject("case_number", Long.class)))
			.optional();
	}

	/** The verdict about the two accounts holds no longer. */
	void forget(long one, long other) {
		this.jdbc.sql("delete from lasting_word where account_a = :a and account_b = :b")
			.param("a", Math.min(one, other))
			.param("b", Math.max(one, other))
			.update();
	}

	@Override
	public void declareDistinct(long one, long other, long caseNumber, String reason, Actor by) {
		say(PairVerdict.DISTINCT, one, other, caseNumber, reason, by);
	}

	@Override
	public void forgetCase(long caseNumber) {
		this.jdbc.sql("delete from lasting_word where case_number = :case").param("case", caseNumber).update();
	}

	@Override
	public DeclaredPairs declared() {
		return new DeclaredPairs(declared(PairVerdict.DISTINCT), declared(PairVerdict.SAME));
	}

	private Set<AccountPair> declared(PairVerdict verdict) {
		return new HashSet<>(
				this.jdbc.sql("select a.number, b.number from lasting_word w " + HOLDING + " where w.word = :word")
					.param("word", verdict.code())
					.query((rs, row) -> new AccountPair(rs.getString(1), rs.getString(2)))
					.list());
	}

}
