package ru.sgo.duplicates.access;

import org.jspecify.annotations.Nullable;

/**
 * A user in a list.
 *
 * @param organizationCode {@code null} for a user whose scope is everything
 * @param organizationName the organization's short name
 * @param mustChangePassword whether the password was given by somebody else
 */
public record UserSummary(long id, String login, String fullName, Role role, @Nullable String organizationCode,
		@Nullable String organizationName, boolean blocked, boolean mustChangePassword) {

	/** Without the name: this may reach a log. */
	@Override
	public String toString() {
		return "UserSummary[" + this.login + "]";
	}

}
