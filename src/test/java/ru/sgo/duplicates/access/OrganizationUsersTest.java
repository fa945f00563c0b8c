package ru.sgo.duplicates.access;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Users for all organizations in one go: everybody who lacks one, once, or nobody. */
@ApplicationTest
class OrganizationUsersTest {

	private static final Actor ADMINISTRATOR = Actor.user("admin");

	@Autowired
	private Imports imports;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationsHere here;

	@Autowired
	private OrganizationUsers many;

	@Autowired
	private Users users;

	@Autowired
	private UserAccounts accounts;

	@Autowired
	private Passwords passwords;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void twoTownsOfARegion() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО", "РЕГ;Регион;;УО;",
					"УО-01;Управление;;УО;РЕГ", "Ш1;Средняя школа № 1;Школа № 1;ООО;УО-01",
					"Ш-1;Школа № 1 бис;;ООО;УО-01", "Д1;Детский сад № 1;;ДОО;УО-01", "К1;Кружок;;ДОД;УО-01",
					"УО-02;Соседи;;УО;РЕГ", "Ш9;Школа № 9;;ООО;УО-02")
			.run();
	}

	@Test
	void whoLacksAUserIsProposedWithALoginThatNobodyHas() {
		this.users.create("d1", "Воспитатель", Role.OFFICER, "УО-01", ADMINISTRATOR, Scope.EVERYTHING);
		assertThat(this.many.propose(town())).containsExactly(
				new OrganizationUsers.Proposed("Д1", "Детский сад № 1", "d1-2"),
				new OrganizationUsers.Proposed("Ш-1", "Школа № 1 бис", "sh-1"),
				new OrganizationUsers.Proposed("Ш1", "Школа № 1", "sh1"));
		assertThat(this.many.propose(Scope.EVERYTHING)).hasSize(4);
	}

	@Test
	void nobodyIsProposedWhoseAuthorityWorksWithoutThem() {
		this.here.say("УО-01", false, ADMINISTRATOR, Scope.EVERYTHING);
		assertThat(this.many.propose(Scope.EVERYTHING)).extracting(OrganizationUsers.Proposed::organization)
			.containsExactly("Ш9");
		assertThat(this.many.propose(town())).isEmpty();
	}

	@Test
	void eachGetsAPasswordToBeChangedThatIsKeptNowhere() {
		OrganizationUsers.Made made = make("Д1", "Ш1");
		assertThat(made.faults()).isEmpty();
		assertThat(made.given()).extracting(OrganizationUsers.Given::login).containsExactly("d1", "sh1");
		for (OrganizationUsers.Given given : made.given()) {
			UserAccount user = this.accounts.findByLogin(given.login()).orElseThrow();
			assertThat(user.role()).isEqualTo(Role.ORGANIZATION);
			assertThat(user.mustChangePassword()).isTrue();
			assertThat(this.passwords.matches(given.password(), user.passwordHash())).isTrue();
			assertThat(given.toString()).doesNotContain(given.password());
			assertThat(this.jdbc
				.sql("select count(*) from app_user u full join registry_act a on false"
						+ " where strpos(concat(u, a), :password) > 0")
				.param("password", given.password())
				.query(Long.class)
				.single()).isZero();
		}
		assertThat(lines()).isEqualTo(2);
	}

	@Test
	void whoAsksTwiceMakesNoSecondSet() {
		make("Д1", "Ш1");
		OrganizationUsers.Made again = this.many.make(
				List.of(wanted("Д1", "other"), wanted("Ш1", "another"), wanted("Ш-1", "third")), ADMINISTRATOR, town());
		assertThat(again.faults()).isEmpty();
		assertThat(again.given()).extracting(OrganizationUsers.Given::login).containsExactly("third");
		assertThat(lines()).isEqualTo(3);
	}

	@Test
	void twoAtOnceMakeOneSet() throws Exception {
		try (Closing both = new Closing(Executors.newFixedThreadPool(2))) {
			List<Future<OrganizationUsers.Made>> made = both.service()
				.invokeAll(List.of(() -> make("Д1", "Ш1"), () -> make("Д1", "Ш1")));
			assertThat(made.get(0).get().given().size() + made.get(1).get().given().size()).isEqualTo(2);
		}
		assertThat(lines()).isEqualTo(2);
	}

	@Test
	void withOneFaultNobodyIsMade() {
		OrganizationUsers.Made made = this.many.make(List.of(wanted("Д1", "d1"), wanted("Ш1", "школа")), ADMINISTRATOR,
				town());
		assertThat(made.given()).isEmpty();
		assertThat(made.faults()).containsExactly(new OrganizationUsers.Fault("Ш1", "login", "access.refused.login"));
		assertThat(this.accounts.findByLogin("d1")).isEmpty();
		assertThat(lines()).isZero();
		assertThat(this.many.make(List.of(wanted("Д1", "one"), wanted("Ш1", "one")), ADMINISTRATOR, town()).faults())
			.containsExactly(new OrganizationUsers.Fault("Ш1", "login", "access.refused.login-taken"));
		assertThat(this.accounts.findByLogin("one")).isEmpty();
	}

	@Test
	void nobodyMakesUsersForNeighboursOrForWhoHasNoPupils() {
		OrganizationUsers.Made made = this.many.make(
				List.of(wanted("Ш9", "sh9"), wanted("УО-01", "uo"), wanted("К1", "k1"), wanted("нет", "net")),
				ADMINISTRATOR, town());
		assertThat(made.given()).isEmpty();
		assertThat(made.faults()).isEmpty();
		assertThat(lines()).isZero();
	}

	private OrganizationUsers.Made make(String... codes) {
		return this.many.make(List.of(codes).stream().map(code -> wanted(code, CodeLogins.of(code))).toList(),
				ADMINISTRATOR, town());
	}

	private static OrganizationUsers.Wanted wanted(String organization, String login) {
		return new OrganizationUsers.Wanted(organization, login, "Ответственный");
	}

	private Scope town() {
		return new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
	}

	private long lines() {
		return this.jdbc
			.sql("select count(*) from registry_act where kind = 'create_user' and after ->> 'role' = 'organization'")
			.query(Long.class)
			.single();
	}

	private record Closing(ExecutorService service) implements AutoCloseable {

		@Override
		public void close() {
			this.service.shutdown();
		}
	}

}
