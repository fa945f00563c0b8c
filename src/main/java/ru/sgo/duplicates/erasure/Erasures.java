package ru.sgo.duplicates.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;

/**
 * Erases for good what somebody has looked at and confirmed. Never by the clock: the law
 * wants a person who signs for it.
 */
@Service
public class Erasures {

	private static final int LOCK = 0x4552_4153;

	private final DueErasures due;

	private final Erasing erasing;

	private final ErasureActs acts;

	private final Letterheads heads;

	private final RetentionDays days;

	private final RegistryGate gate;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	Erasures(DueErasures due, Erasing erasing, ErasureActs acts, Letterheads heads, RetentionDays days,
			RegistryGate gate, Journal journal, JdbcClient jdbc, Clock clock) {
		this.due = due;
		this.erasing = erasing;
		this.acts = acts;
		this.heads = heads;
		this.days = days;
		this.gate = gate;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Erases the accounts that are due, if they are those that were looked at.
	 * @param digest of the selection that was looked at
	 */
	@Transactional
	public ErasureOutcome erase(String authority, String digest, ErasedBy by, Scope scope) {
		Optional<Organization> found = this.due.authority(authority, scope);
		if (found.isEmpty()) {
			return new ErasureOutcome.Unknown();
		}
		this.gate.pass();
		oneAfterTheOther();
		DueSelection selected = this.due.of(found.get());
		if (selected.accounts().isEmpty() || !selected.digest().equals(digest)) {
			return this.acts.ofSelection(digest, scope)
				.<ErasureOutcome>map(ErasureOutcome.Already::new)
				.orElseGet(ErasureOutcome.Changed::new);
		}
		return new ErasureOutcome.Done(erase(selected, found.get(), by, scope));
	}

	private ErasureAct erase(DueSelection selected, Organization authority, ErasedBy by, Scope scope) {
		Instant now = this.clock.instant();
		long id = authority.id().value();
		Letterhead head = this.heads.of(authority.code(), scope).orElse(Letterhead.NONE);
		ErasureAct.Operator operator = new ErasureAct.Operator(authority.code(),
				Objects.requireNonNullElse(head.fullName(), authority.name()), head.address());
		long act = this.acts.add(selected, operator, id, by, this.days.of(RetentionRule.RETIRED_ACCOUNTS), now);
		this.erasing.erase(selected.ids(), id, now);
		this.journal.record(selected.accounts()
			.stream()
			.map(one -> new RecordedAct(JournalKind.ERASE, one.id(), id, one.caseNumber(), null, Map.of(),
					Map.of("act", act)))
			.toList(), by.actor());
		return this.acts.find(act, scope).orElseThrow();
	}

	/** Whoever confirms the same a moment later sees what has become of it. */
	private void oneAfterTheOther() {
		this.jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {
		});
	}

}
