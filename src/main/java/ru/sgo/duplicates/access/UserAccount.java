package ru.sgo.duplicates.access;

import java.util.Objects;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.Organization;

/**
 * A user of the application. Every change raises the version, and with it ends the user's
 * sessions and remembered credentials.
 */
@Entity
@Table(name = "app_user")
class UserAccount {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String login;

	private String passwordHash;

	private String fullName;

	@Convert(converter = RoleConverter.class)
	private Role role;

	private @Nullable Long organizationId;

	private boolean blocked;

	private boolean mustChangePassword;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected UserAccount() {
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String login() {
		return this.login;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	@Nullable Long organizationId() {
		return this.organizationId;
	}

	boolean isBlocked() {
		return this.blocked;
	}

	/** Gives the user a password that somebody else knows. */
	void resetPassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = true;
	}

	/** Takes the password that the user chose. */
	void changePassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = false;
	}

	void block() {
		if (this.blocked) {
			throw new IllegalStateException("User " + this.login + " is blocked already");
		}
		this.blocked = true;
	}

	void unblock() {
		if (!this.blocked) {
			throw new IllegalStateException("User " + this.login + " is not blocked");
		}
		this.blocked = false;
	}

	/**
	 * The user at this version.
	 * @param organization the user's organization
	 */
	SignedIn signedIn(@Nullable Organization organization) {
		return new SignedIn(id(), this.version, this.login, this.fullName, this.role,
				(organization != null) ? organization.id() : null, (organization != null) ? organization.code() : null,
				(organization != null) ? organization.shortName() : null, this.mustChangePassword);
	}

}
