package ru.sgo.duplicates.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param login the user's login, or a name in angle brackets for the application itself
 * @param onBehalfOf the code of the organization in whose name the user acts, when it is
 * not the user's own
 * @param origin done here, or read from the source
 */
public record Actor(String login, @Nullable String onBehalfOf, Origin origin) {

	/** The application itself, when no person asked. */
	public static final Actor APPLICATION = new Actor("<application>", null, Origin.HERE);

	public static Actor user(String login) {
		return new Actor(login, null, Origin.HERE);
	}

	public Actor onBehalfOf(String organization) {
		return new Actor(this.login, organization, this.origin);
	}

	/** The same person, bringing what the source says. */
	public Actor fromSource() {
		return new Actor(this.login, this.onBehalfOf, Origin.SOURCE);
	}

}
