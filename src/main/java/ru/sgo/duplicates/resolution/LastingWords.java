package ru.sgo.duplicates.resolution;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;

/**
 * Keeps the lasting words of persons about two accounts: one word for each two, the later
 * in the place of the earlier.
 */
@Component
class LastingWords {

	private final JdbcClient jdbc;

	private final Clock clock;

	LastingWords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a word about two accounts as they are now.
	 * @param caseNumber the case in which it was said
	 */
	void say(Word word, long one, long other, @Nullable Long caseNumber, String reason, Actor by) {
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
			.param("word", word.code())
			.param("case", caseNumber)
			.param("reason", reason)
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("a", Math.min(one, other))
			.param("b", Math.max(one, other))
			.update();
	}

	/** The word that holds of the two accounts as they are now. */
	Optional<SaidWord> find(long one, long other) {
		return this.jdbc.sql("""
				select w.* from lasting_word w
				join student_account a on a.id = w.account_a and personal_fingerprint(a) = w.fingerprint_a
				join student_account b on b.id = w.account_b and personal_fingerprint(b) = w.fingerprint_b
				where w.account_a = :a and w.account_b = :b
				""")
			.param("a", Math.min(one, other))
			.param("b", Math.max(one, other))
			.query((rs, row) -> new SaidWord(Word.of(rs.getString("word")).orElseThrow(), rs.getString("reason"),
					rs.getString("decided_by"), rs.getTimestamp("decided_at").toInstant(),
					rs.getObject("case_number", Long.class)))
			.optional();
	}

	/** The word about the two accounts holds no longer. */
	void forget(long one, long other) {
		this.jdbc.sql("delete from lasting_word where account_a = :a and account_b = :b")
			.param("a", Math.min(one, other))
			.param("b", Math.max(one, other))
			.update();
	}

	/** The words that were said in this case hold no longer. */
	void forgetCase(long caseNumber) {
		this.jdbc.sql("delete from lasting_word where case_number = :case").param("case", caseNumber).update();
	}

}
