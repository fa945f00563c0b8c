package ru.sgo.duplicates.access;

import org.jspecify.annotations.Nullable;

/**
 * A user to be made, as typed.
 *
 * @param login small Latin letters, digits, dots, dashes and underscores, 3 to 32 of
 * them; capitals are made small
 * @param organizationCode the top of the user's scope; {@code null} for everything, which
 * only a municipal user may have
 */
public record NewUser(String login, String fullName, Role role, @Nullable String organizationCode) {

	public NewUser {
		login = Login.of(login);
		fullName = fullName.strip().replaceAll("\\s+", " ");
		organizationCode = (organizationCode == null || organizationCode.isBlank()) ? null : organizationCode.strip();
	}

	/** Without the name: this may reach a log. */
	@Override
	public String toString() {
		return "NewUser[" + this.login + "]";
	}

}
