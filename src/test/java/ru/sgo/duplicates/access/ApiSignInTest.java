package ru.sgo.duplicates.access;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may use the API, and who no longer. */
@ApplicationTest
class ApiSignInTest {

	private static final Actor ADMIN = Actor.user("admin");

	@LocalServerPort
	private int port;

	@Autowired
	private Users users;

	@Autowired
	private UserAccounts accounts;

	@Autowired
	private Imports imports;

	@Autowired
	private Organizations organizations;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"УО-02;Другое управление;УО;", "Ш1;Школа № 1;ООО;УО-01")
			.run();
	}

	@Test
	void theHealthIsOpenAndNothingElseIs() {
		assertThat(TestClient.anonymous(this.port).get("/actuator/health").json().path("status").asString())
			.isEqualTo("UP");
		TestClient.Answer answer = TestClient.anonymous(this.port).get("/api/cases");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(TestClient.anonymous(this.port).get("/actuator/env").status()).isNotEqualTo(200);
		assertThat(TestClient.as(this.port, "admin", "wrong").get("/api/cases").status()).isEqualTo(401);
	}

	@Test
	void aPasswordMadeForTheFirstSignInHasToBeChanged() {
		String first = password(
				this.users.create("school", "Иванова М. П.", Role.ORGANIZATION, "Ш1", ADMIN, Scope.EVERYTHING));
		TestClient.Answer answer = TestClient.as(this.port, "school", first).get("/api/tasks");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.json().path("detail").asString()).contains("смените пароль");
	}

	@Test
	void anOrganizationDoesNotSeeThatThereAreCases() {
		TestClient school = user("school", Role.ORGANIZATION, "Ш1");
		assertThat(school.get("/api/cases").status()).isEqualTo(404);
		assertThat(school.get("/api/cases/1").status()).isEqualTo(404);
		assertThat(school.get("/api/reports/1").status()).isEqualTo(404);
	}

	@Test
	void aBlockedUserIsShutOutAtOnceAndSoIsAnOldPassword() {
		TestClient officer = user("officer", Role.OFFICER, "УО-01");
		assertThat(officer.get("/api/nothing").status()).isEqualTo(404);
		long id = this.accounts.findByLogin("officer").orElseThrow().id();
		this.users.block(id, ADMIN, Scope.EVERYTHING);
		assertThat(officer.get("/api/nothing").status()).isEqualTo(401);
		this.users.unblock(id, ADMIN, Scope.EVERYTHING);
		assertThat(officer.get("/api/nothing").status()).isEqualTo(404);
		this.users.resetPassword(id, ADMIN, Scope.EVERYTHING);
		assertThat(officer.get("/api/nothing").status()).isEqualTo(401);
	}

	@Test
	void afterManyFailuresEvenTheRightPasswordHasToWait() {
		TestClient officer = user("patient", Role.OFFICER, "УО-01");
		for (int i = 0; i < Guesses.OF_LOGIN; i++) {
			TestClient.as(this.port, "patient", "guess " + i).get("/api/nothing");
		}
		TestClient.Answer answer = officer.get("/api/nothing");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json().path("detail").asString()).contains("Слишком много");
	}

	@Test
	void whoMistypesNineTimesIsLetInAtTheTenth() {
		TestClient officer = user("clumsy", Role.OFFICER, "УО-01");
		for (int i = 1; i < Guesses.OF_LOGIN; i++) {
			TestClient.as(this.port, "clumsy", "guess " + i).get("/api/nothing");
		}
		assertThat(officer.get("/api/nothing").status()).isEqualTo(404);
	}

	@Test
	void theOldPasswordIsGuessedNoMoreOftenThanAtTheSignIn() {
		user("careful", Role.OFFICER, "УО-01");
		UserAccount user = this.accounts.findByLogin("careful").orElseThrow();
		SignedIn who = new SignedIn(user.id(), user.version(), "careful", user.fullName(), user.role(),
				user.organization(), "УО-01", null, false);
		for (int i = 0; i < Guesses.OF_LOGIN; i++) {
			assertThat(this.users.changePassword(who, "guess " + i, "a password of my own", "203.0.113.5"))
				.isEqualTo(new UserOutcome.Refused("old", "access.refused.password-wrong"));
		}
		assertThat(this.users.changePassword(who, TestUsers.PASSWORD, "a password of my own", "203.0.113.5"))
			.isEqualTo(new UserOutcome.Refused("old", "access.problem.locked"));
	}

	@Test
	void aLoginThatNobodyCanHaveIsAnsweredLikeAnyOtherAndNotRemembered() {
		String impossible = "a".repeat(65);
		for (int i = 0; i <= Guesses.OF_LOGIN; i++) {
			TestClient.Answer answer = TestClient.as(this.port, impossible, "guess").get("/api/cases");
			assertThat(answer.json().path("detail").asString()).isEqualTo("Укажите логин и пароль пользователя.");
		}
	}

	@Test
	void anAdministratorOfOneTownNeitherMakesNorSeesUsersOfAnother() {
		Scope town = new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
		user("foreign", Role.OFFICER, "УО-02");
		assertThat(this.users.count(new Users.Filter(null, null, null), town)).isZero();
		assertThat(this.users.create("spy", "Шпион", Role.OFFICER, "УО-02", ADMIN, town))
			.isEqualTo(new UserOutcome.Refused("organization", "access.refused.organization"));
		assertThat(this.users.create("spy", "Шпион", Role.ADMINISTRATOR, null, ADMIN, town))
			.isEqualTo(new UserOutcome.Refused("organization", "access.refused.organization"));
		long foreign = this.accounts.findByLogin("foreign").orElseThrow().id();
		assertThat(this.users.resetPassword(foreign, ADMIN, town)).isEqualTo(new UserOutcome.Unknown());
		assertThat(this.users.block(foreign, ADMIN, town)).isEqualTo(new UserOutcome.Unknown());
	}

	/** All the way from the first password, for here it is the subject. */
	private TestClient user(String login, Role role, String organization) {
		String first = password(
				this.users.create(login, "Петрова Анна Ильинична", role, organization, ADMIN, Scope.EVERYTHING));
		UserAccount user = this.accounts.findByLogin(login).orElseThrow();
		SignedIn who = new SignedIn(user.id(), user.version(), login, user.fullName(), role, user.organization(),
				organization, null, true);
		assertThat(this.users.changePassword(who, first, TestUsers.PASSWORD, "127.0.0.1"))
			.isEqualTo(new UserOutcome.Done(login));
		return TestClient.as(this.port, login, TestUsers.PASSWORD);
	}

	private static String password(UserOutcome outcome) {
		return ((UserOutcome.Password) outcome).password();
	}

}
