package ru.sgo.duplicates.journal;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database that one user had alone gets a second one, whoever the first is. */
@ApplicationTest
class TwoDatabaseUsersTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails server;

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "superuser, superuser", "ordinary, createrole" })
	void theApplicationGetsAllButTheGuards(String owner, String right) {
		JdbcClient administrator = TestDatabase.ownerOf(this.jdbc);
		administrator.sql("create role %s login %s password 'old'".formatted(owner, right)).update();
		administrator.sql("create database of_%1$s owner %1$s".formatted(owner)).update();
		String url = this.server.getJdbcUrl().replaceFirst("/[^/]*$", "/of_" + owner);
		DataSource first = new DriverManagerDataSource(url, owner, "old");
		Flyway.configure().dataSource(first).load().migrate();
		JdbcClient alone = JdbcClient.create(first);
		alone.sql("insert into look (at, actor, kind, subject) values (now(), 'admin', 'documents', '1')").update();
		assertThat(new GuardWarning(alone).isSo()).isTrue();

		Details application = new Details(url, "application_of_" + owner, "of the application");
		for (int starts = 0; starts < 2; starts++) {
			Flyway.configure().dataSource(first).callbacks(new GuardedJournal(application)).load().migrate();
		}

		JdbcClient second = JdbcClient
			.create(new DriverManagerDataSource(url, application.getUsername(), application.getPassword()));
		assertThat(new GuardWarning(second).isSo()).isFalse();
		assertThat(second.sql("select count(*) from look").query(Long.class).single()).isOne();
		second.sql("insert into look (at, actor, kind, subject) values (now(), 'admin', 'documents', '2')").update();
		second.sql("drop index student_account_snils").update();
		assertThatThrownBy(() -> second.sql("delete from look").update()).hasStackTraceContaining("permission denied");
		assertThatThrownBy(() -> second.sql("alter table look disable trigger all").update())
			.hasStackTraceContaining("must be owner");
	}

	/** The user of old goes on as the application's, and the guards get another owner. */
	@Test
	void whoHadAllGivesBackWhatRunsWithTheRightsOfTheGuards() {
		JdbcClient administrator = TestDatabase.ownerOf(this.jdbc);
		administrator.sql("create role keeper superuser login password 'of the guards'").update();
		administrator.sql("create role lone login password 'old'").update();
		administrator.sql("create database of_lone owner lone").update();
		String url = this.server.getJdbcUrl().replaceFirst("/[^/]*$", "/of_lone");
		Details application = new Details(url, "lone", "old");
		JdbcClient lone = JdbcClient.create(new DriverManagerDataSource(url, "lone", "old"));
		Flyway.configure().dataSource(new DriverManagerDataSource(url, "lone", "old")).load().migrate();

		FluentConfiguration keeper = Flyway.configure()
			.dataSource(new DriverManagerDataSource(url, "keeper", "of the guards"))
			.callbacks(new GuardedJournal(application));
		keeper.load().migrate();
		assertThat(lone.sql("""
				select proname from pg_proc
				where pronamespace = 'public'::regnamespace and prosecdef and proowner <> 'keeper'::regrole
				""").query(String.class).list()).isEmpty();
		assertThatThrownBy(() -> lone.sql("delete from erasure_act").update())
			.hasStackTraceContaining("permission denied");
		lone.sql("insert into look (at, actor, kind, subject) values (now() - interval '2 years', 'a', 'card', '1')")
			.update();
		assertThat(lone.sql("select forget_looks(now() - interval '1 year', 9)").query(Integer.class).single()).isOne();

		lone.sql(
				"""
						create table bait (id integer);
						create function refuse_bait() returns trigger language plpgsql security definer as 'begin return new; end';
						create trigger bait before insert on bait for each row execute function refuse_bait();
						create trigger kept before delete on bait for each statement execute function refuse_change();
						""")
			.update();
		keeper.load().migrate();
		assertThat(lone.sql("""
				select relowner::regrole::text from pg_class where relname = 'bait'
				union all select proowner::regrole::text from pg_proc where proname = 'refuse_bait'
				""").query(String.class).list()).containsExactly("lone", "lone");
	}

	@Test
	void aUserThatCouldNeverSignInIsNotMade() {
		TestDatabase.ownerOf(this.jdbc).sql("create role maker superuser login password 'old'").update();
		Details application = new Details(this.server.getJdbcUrl(), "without_password", "");
		FluentConfiguration flyway = Flyway.configure()
			.dataSource(new DriverManagerDataSource(application.getJdbcUrl(), "maker", "old"))
			.callbacks(new GuardedJournal(application));
		assertThatThrownBy(() -> flyway.load().migrate())
			.hasStackTraceContaining("without_password is to be made and needs a password");
		assertThat(this.jdbc.sql("select count(*) from pg_roles where rolname = 'without_password'")
			.query(Long.class)
			.single()).isZero();
	}

	private record Details(String url, String user, String password) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return this.user;
		}

		@Override
		public String getPassword() {
			return this.password;
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

	}

}
