package ru.sgo.duplicates.access;

import java.security.Principal;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

/**
 * Who is signed in.
 *
 * @param id the user
 * @param version of the user's row; a changed user has to sign in again
 * @param organization whose organization the user speaks for, and everything under it;
 * {@code null} for the whole registry
 * @param mustChangePassword whether the password was made for the user by somebody else
 */
public record SignedIn(long id, int version, String login, String fullName, Role role,
		@Nullable OrganizationId organization, @Nullable String organizationCode, @Nullable String organizationName,
		boolean mustChangePassword) implements Principal {

	@Override
	public String getName() {
		return this.login;
	}

	public Actor actor() {
		return Actor.user(this.login);
	}

	/** What the user may see and do, in every query. */
	public Scope scope() {
		return new Scope(this.organization, !isMunicipal(), may(Right.SEE_RESTRICTED));
	}

	public boolean may(Right right) {
		return this.role.may(right);
	}

	/**
	 * Whether the user answers for the whole installation: to an administrator of one
	 * authority, of which there may be many, the server is not shown.
	 */
	public boolean isOfWholeRegistry() {
		return this.organization == null;
	}

	public boolean isMunicipal() {
		return this.role.isMunicipal();
	}

	/** Without the name: this may reach a log. */
	@Override
	public String toString() {
		return "SignedIn[" + this.login + "]";
	}

}
