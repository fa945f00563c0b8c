package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.AccountDeletion;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.ActOn;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

/** The authority takes a deletion back. */
@Service
@Transactional
public class CaseRestorations {

	private final CaseStore cases;

	private final AccountDeletion deletion;

	private final CaseEvents events;

	private final RegistryGate gate;

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseRestorations(CaseStore cases, AccountDeletion deletion, CaseEvents events, RegistryGate gate, JdbcClient jdbc,
			Clock clock) {
		this.cases = cases;
		this.deletion = deletion;
		this.events = events;
		this.gate = gate;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Possible until a run has confirmed the case. */
	public CaseOutcome restore(long caseNumber, String accountNumber, String reason, Actor by, Scope scope) {
		if (reason.isBlank()) {
			return new CaseOutcome.Invalid("reason", "case.refused.reason-missing");
		}
		this.gate.pass();
		Optional<DuplicateCase> held = this.cases.hold(caseNumber, scope);
		if (held.isEmpty()) {
			return new CaseOutcome.Unknown();
		}
		if (!held.get().status().isUnclosed()) {
			return new CaseOutcome.Refused("case.refused.closed");
		}
		Optional<Long> account = this.jdbc.sql("""
				select a.id from student_account a join case_account ca on ca.account_id = a.id
				where ca.case_number = :case and a.number = :number
				""").param("case", caseNumber).param("number", accountNumber).query(Long.class).optional();
		if (account.isEmpty()) {
			return new CaseOutcome.Invalid("account", "case.refused.account");
		}
		this.events.add(CaseEvent.of(caseNumber, this.clock.instant(), by.login(), CaseEventKind.RESTORED)
			.with(accountNumber)
			.note(reason.strip()));
		ActOutcome outcome = this.deletion.restore(
				new ActOn(new AccountId(account.get()), new OrganizationId(held.get().authority()), caseNumber), by);
		if (outcome instanceof ActOutcome.Refused refused) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return new CaseOutcome.Refused(refused.reason().messageKey());
		}
		return new CaseOutcome.Done(caseNumber);
	}

}
