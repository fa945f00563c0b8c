package ru.sgo.duplicates.access;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

/**
 * The user who is signed in, as a controller takes it with
 * {@code @AuthenticationPrincipal}.
 *
 * @param userId the row of the user
 * @param version the version of that row; a user who has changed since must sign in again
 * @param organization the top of the user's scope; {@code null} for everything
 * @param organizationCode the organization's code at the source
 * @param organizationName the organization's short name
 * @param mustChangePassword whether the password was given by somebody else
 */
public record SignedIn(long userId, int version, String login, String fullName, Role role,
		@Nullable OrganizationId organization, @Nullable String organizationCode, @Nullable String organizationName,
		boolean mustChangePassword) implements UserDetails {

	/** As whom the user's acts stand in the journal. */
	public Actor actor() {
		return Actor.user(this.login);
	}

	/** What the user may see: the organization and everything under it. */
	public Scope scope() {
		return new Scope(this.organization);
	}

	public boolean isMunicipal() {
		return this.role.isMunicipal();
	}

	@Override
	public String getUsername() {
		return this.login;
	}

	/** Never kept beyond the moment of sign-in. */
	@Override
	public @Nullable String getPassword() {
		return null;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority(this.role.authority()));
	}

	/** Without the name: this may reach a log. */
	@Override
	public String toString() {
		return "SignedIn[" + this.login + "]";
	}

}
