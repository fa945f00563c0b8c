package ru.sgo.duplicates.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * The users of the demonstration, whom the page of signing in shows; none outside of it.
 */
@ConfigurationProperties("duplicates.demonstration")
public record DemonstrationUsers(@DefaultValue List<User> users) {

	/** Whether this is the demonstration. */
	boolean areShown() {
		return !this.users.isEmpty();
	}

	/**
	 * One of them.
	 *
	 * @param role in lower case
	 * @param organization the code of the organization; empty for the whole registry
	 * @param busiest of this kind of organization the one that has most to do is the
	 * user's; empty where the organization is named
	 */
	public record User(String login, String password, String role, @Nullable String organization,
			@Nullable OrganizationKind busiest, String name) {

		public User at(@Nullable String chosen) {
			return new User(this.login, this.password, this.role, chosen, null, this.name);
		}

		@Override
		public String toString() {
			return "User[" + this.login + "]";
		}
	}

}
