package ru.sgo.duplicates.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * What every act has in common: the account is held, the stays follow the movements, the
 * act log gets its entry, and the others are told, all in one transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ActRecorder {

	private final StudentAccounts accounts;

	private final StoredStays stays;

	private final Journal journal;

	private final RegistryGate gate;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ActRecorder(StudentAccounts accounts, StoredStays stays, Journal journal, RegistryGate gate, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.stays = stays;
		this.journal = journal;
		this.gate = gate;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/** Holds the account until the end of the transaction and acts on it. */
	ActOutcome onAccount(ActOn on, Function<StudentAccount, ActOutcome> act) {
		this.gate.pass();
		return this.accounts.findHeld(on.account().value())
			.map(act)
			.orElseGet(() -> new ActOutcome.Refused(ActOutcome.Reason.UNKNOWN_ACCOUNT));
	}

	/** As {@link #onAccount}, and refuses when the account is deleted. */
	ActOutcome onLivingAccount(ActOn on, Function<StudentAccount, ActOutcome> act) {
		return onAccount(on, account -> account.isDeleted() ? new ActOutcome.Refused(ActOutcome.Reason.ACCOUNT_DELETED)
				: act.apply(account));
	}

	/** Closes an act that has changed the account or its movements. */
	ActOutcome done(StudentAccount account, ActOn on, JournalKind kind, Map<String, ?> before, Map<String, ?> after,
			Actor by) {
		account.acted(now());
		this.entities.flush();
		this.stays.refresh(on.account());
		long revision = this.journal.record(new RecordedAct(kind, on.account().value(), on.organization().value(),
				on.caseNumber(), null, before, after), by);
		this.events.publishEvent(RegistryChanged.of(on.account(), by));
		return new ActOutcome.Done(revision);
	}

	Instant now() {
		return this.clock.instant();
	}

}
