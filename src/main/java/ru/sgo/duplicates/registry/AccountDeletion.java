package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;

/** Удаление дубля и его отмена: the data stay, the account counts no more. */
@Service
@Transactional
public class AccountDeletion {

	/** Earlier than any movement. */
	private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

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
			return this.recorder.done(account, on, "delete", snapshot(account), Map.of("kept", kept.value()), by);
		});
	}

	/** Takes a deletion back. */
	public ActOutcome restore(ActOn on, Actor by) {
		return this.recorder.onAccount(on, account -> {
			if (!account.isDeleted()) {
				return new ActOutcome.Refused(ActOutcome.Reason.ACCOUNT_NOT_DELETED);
			}
			account.restore(this.recorder.now());
			return this.recorder.done(account, on, "restore", Map.of("deleted", true), Map.of("deleted", false), by);
		});
	}

	private Map<String, ?> snapshot(StudentAccount account) {
		return Map.of("number", account.number(), "movements",
				this.book.countedSince(account.id(), BEGINNING).stream().map(RecordedMovement::snapshot).toList());
	}

}
