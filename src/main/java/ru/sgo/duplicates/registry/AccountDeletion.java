package ru.sgo.duplicates.registry;

import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;

/** Удаление дубля и его отмена: the data stay, the account counts no more. */
@Service
@Transactional
public class AccountDeletion {

	private final ActRecorder recorder;

	private final StudentAccounts accounts;

	private final MovementBook book;

	AccountDeletion(ActRecorder recorder, StudentAccounts accounts, MovementBook book) {
		this.recorder = recorder;
		this.accounts = accounts;
		this.book = book;
	}

	/**
	 * Marks the account as deleted in favour of the kept one; a snapshot goes to the act
	 * log.
	 */
	public ActOutcome delete(ActOn on, AccountId kept, Actor by) {
		return this.recorder.onLivingAccount(on, account -> {
			if (this.accounts.findHeld(kept.value()).filter(other -> !other.isDeleted()).isEmpty()) {
				return new ActOutcome.Refused(ActOutcome.Reason.KEPT_ACCOUNT_DELETED);
			}
			account.delete(kept, this.recorder.now());
			return this.recorder.done(account, on, JournalKind.DELETE, snapshot(account), Map.of("kept", kept.value()),
					by);
		});
	}

	/** Takes a deletion back. */
	public ActOutcome restore(ActOn on, Actor by) {
		return this.recorder.onAccount(on, account -> {
			if (!account.isDeleted()) {
				return new ActOutcome.Refused(ActOutcome.Reason.ACCOUNT_NOT_DELETED);
			}
			account.restore(this.recorder.now());
			return this.recorder.done(account, on, JournalKind.RESTORE, Map.of("deleted", true),
					Map.of("deleted", false), by);
		});
	}

	private Map<String, ?> snapshot(StudentAccount account) {
		return Map.of("number", account.number(), "movements",
				this.book.countedSince(account.id(), PossibleDays.BEGINNING)
					.stream()
					.map(RecordedMovement::snapshot)
					.toList());
	}

}
