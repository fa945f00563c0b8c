package ru.sgo.duplicates.access;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Organizations;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Users with a password of their own, for tests of what users do: how a user is made, and
 * what becomes of a first password, is shown where that is the subject. The slow hash is
 * made once, and held against the password never.
 */
@TestComponent
public final class TestUsers {

	/** The password of every user made here. */
	public static final String PASSWORD = "long enough to be one";

	private final UserAccounts accounts;

	private final Organizations organizations;

	private final RememberedCredentials remembered;

	private final Journal journal;

	private final TransactionTemplate transaction;

	private final String hash;

	public TestUsers(UserAccounts accounts, Organizations organizations, Passwords passwords,
			RememberedCredentials remembered, Journal journal, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.organizations = organizations;
		this.remembered = remembered;
		this.journal = journal;
		this.transaction = transaction;
		this.hash = passwords.hash(PASSWORD);
	}

	/** Makes the user, who has changed the first password already. */
	public TestClient make(int port, String login, Role role, @Nullable String organization) {
		OrganizationId place = (organization != null) ? this.organizations.findByCode(organization).orElseThrow().id()
				: null;
		UserAccount user = new UserAccount(login, "Петрова Анна Ильинична", role, place);
		user.changePassword(this.hash);
		this.transaction.executeWithoutResult(status -> {
			this.accounts.save(user);
			record(JournalKind.CREATE_USER, user, Actor.user("admin"));
			record(JournalKind.CHANGE_PASSWORD, user, Actor.user(login));
		});
		this.remembered.remember(user, PASSWORD);
		return TestClient.as(port, login, PASSWORD);
	}

	private void record(JournalKind kind, UserAccount user, Actor by) {
		OrganizationId place = user.organization();
		this.journal.record(RecordedAct.general(kind, (place != null) ? place.value() : null,
				Map.of("login", user.login(), "role", user.role().code())), by);
	}

}
