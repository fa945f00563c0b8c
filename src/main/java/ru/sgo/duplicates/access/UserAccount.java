package ru.sgo.duplicates.access;

import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.OrganizationId;

/** A user of the application. */
@Entity
@Table(name = "app_user")
class UserAccount {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String login;

	private String passwordHash;

	private String fullName;

	private String role;

	private @Nullable Long organizationId;

	private boolean blocked;

	private boolean mustChangePassword;

	private boolean demonstration;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected UserAccount() {
	}

	UserAccount(String login, String fullName, Role role, @Nullable OrganizationId organization) {
		if (role == Role.ORGANIZATION && organization == null) {
			throw new IllegalArgumentException("Who speaks for an organization must have one");
		}
		this.login = login;
		this.fullName = fullName;
		this.role = role.code();
		this.organizationId = (organization != null) ? organization.value() : null;
		this.passwordHash = "";
	}

	/** Gives a password that somebody else has seen: it has to be changed. */
	void givePassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = true;
	}

	/** The user's own password. */
	void changePassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = false;
	}

	/** Everybody may know the user's password, or that of who made the user. */
	void belongToDemonstration() {
		this.demonstration = true;
	}

	void leaveDemonstration() {
		this.demonstration = false;
	}

	void block() {
		this.blocked = true;
	}

	void unblock() {
		this.blocked = false;
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

	String fullName() {
		return this.fullName;
	}

	Role role() {
		return Role.of(this.role).orElseThrow();
	}

	@Nullable OrganizationId organization() {
		return (this.organizationId != null) ? new OrganizationId(this.organizationId) : null;
	}

	boolean isBlocked() {
		return this.blocked;
	}

	boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	boolean isOfDemonstration() {
		return this.demonstration;
	}

	int version() {
		return this.version;
	}

}
