package ru.sgo.duplicates.access;

import org.jspecify.annotations.Nullable;

/**
 * A user as a list shows it.
 *
 * @param organization the code of the organization; empty for the whole registry
 */
public record UserRow(long id, String login, String fullName, Role role, @Nullable String organization,
		@Nullable String organizationName, boolean blocked, boolean mustChangePassword) {

	public UserState state() {
		if (this.blocked) {
			return UserState.BLOCKED;
		}
		return this.mustChangePassword ? UserState.INVITED : UserState.ACTIVE;
	}

}
