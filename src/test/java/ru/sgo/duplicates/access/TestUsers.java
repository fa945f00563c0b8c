package ru.sgo.duplicates.access;

import org.springframework.boot.test.context.TestComponent;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** Users with a password of their own. */
@TestComponent
public final class TestUsers {

	/** The password of every user made here. */
	public static final String PASSWORD = "long enough to be one";

	private final Users users;

	private final UserAccounts accounts;

	public TestUsers(Users users, UserAccounts accounts) {
		this.users = users;
		this.accounts = accounts;
	}

	/** Makes the user, who has changed the first password already. */
	public TestClient make(int port, String login, Role role, String organization) {
		String first = ((UserOutcome.Password) this.users.create(login, "Петрова Анна Ильинична", role, organization,
				Actor.user("admin"), Scope.EVERYTHING))
			.password();
		UserAccount user = this.accounts.findByLogin(login).orElseThrow();
		SignedIn signedIn = new SignedIn(user.id(), user.version(), login, user.fullName(), role, user.organization(),
				organization, null, true);
		if (!(this.users.changePassword(signedIn, first, PASSWORD, "127.0.0.1") instanceof UserOutcome.Done)) {
			throw new IllegalStateException("The password of " + login + " was not changed");
		}
		return TestClient.as(port, login, PASSWORD);
	}

}
