package ru.sgo.duplicates.resolution;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;

/** Writes a person's lasting word that accounts are different children. */
@Component
class DistinctWords {

	private final JdbcClient jdbc;

	private final CaseJournal journal;

	private final Clock clock;

	DistinctWords(JdbcClient jdbc, CaseJournal journal, Clock clock) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Declares the accounts apart different from the rest of the case, or all of the case
	 * from each other.
	 */
	void declare(DuplicateCase one, Set<Long> apart, String reason, Actor by) {
		this.journal.record(one, "case_distinct", by);
		List<Long> accounts = one.accountIds().stream().sorted().toList();
		for (int i = 0; i < accounts.size(); i++) {
			for (int j = i + 1; j < accounts.size(); j++) {
				if (apart.isEmpty() || apart.contains(accounts.get(i)) != apart.contains(accounts.get(j))) {
					declare(accounts.get(i), accounts.get(j), one.number(), reason, by);
				}
			}
		}
	}

	/** The word that was given in this case holds no longer. */
	void withdraw(long caseNumber) {
		this.jdbc.sql("delete from distinct_children where case_number = :case").param("case", caseNumber).update();
	}

	private void declare(long a, long b, long caseNumber, String reason, Actor by) {
		this.jdbc.sql("""
				insert into distinct_children (account_a, account_b, fingerprint_a, fingerprint_b, case_number, reason,
				  decided_by, decided_at)
				select a.id, b.id, personal_fingerprint(a), personal_fingerprint(b), :case, :reason, :by, :at
				from student_account a, student_account b where a.id = :a and b.id = :b
				on conflict (account_a, account_b) do update set fingerprint_a = excluded.fingerprint_a,
				  fingerprint_b = excluded.fingerprint_b, case_number = excluded.case_number,
				  reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
				""")
			.param("case", caseNumber)
			.param("reason", reason)
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("a", a)
			.param("b", b)
			.update();
	}

}
