package ru.sgo.duplicates.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The users of the demonstration, whom the page of signing in shows; none outside of it.
 */
@ConfigurationProperties("duplicates.demonstration")
public record DemonstrationUsers(@DefaultValue List<User> users) {

	/**
	 * One of them.
	 *
	 * @param role in lower case
	 * @param organization the code of the organization; empty for the whole registry
	 */
	public record User(String login, String password, String role, @Nullable String organization, String name) {

		@Override
		public String toString() {
			return "User[" + this.login + "]";
		}
	}

}
