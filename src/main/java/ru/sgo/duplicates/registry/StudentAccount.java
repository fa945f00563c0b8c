package ru.sgo.duplicates.registry;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.journal.Origin;

/**
 * One account of a child, as far as acts change it; a child may wrongly have several. The
 * personal data are written by imports and read by queries.
 */
@Entity
public class StudentAccount {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String number;

	private @Nullable Instant deletedAt;

	private @Nullable String deletedOrigin;

	private @Nullable Long keptAccountId;

	private @Nullable Instant actedAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected StudentAccount() {
	}

	public AccountId id() {
		return new AccountId(Objects.requireNonNull(this.id));
	}

	/** The number at the source; decides every order and tie. */
	public String number() {
		return this.number;
	}

	public boolean isDeleted() {
		return this.deletedAt != null;
	}

	/** Marks the account as deleted in favour of the kept one; its data stay. */
	void delete(AccountId kept, Instant at) {
		if (isDeleted()) {
			throw new IllegalStateException("Account " + this.number + " is deleted already");
		}
		if (kept.value() == id().value()) {
			throw new IllegalArgumentException("An account cannot be deleted in favour of itself");
		}
		this.deletedAt = at;
		this.deletedOrigin = Origin.HERE.code();
		this.keptAccountId = kept.value();
		this.actedAt = at;
	}

	/** Takes a deletion back. */
	void restore(Instant at) {
		if (!isDeleted()) {
			throw new IllegalStateException("Account " + this.number + " is not deleted");
		}
		this.deletedAt = null;
		this.deletedOrigin = null;
		this.keptAccountId = null;
		this.actedAt = at;
	}

	/** Notes that a movement of the account was changed here. */
	void acted(Instant at) {
		this.actedAt = at;
	}

}
