package ru.sgo.duplicates.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database made of a backup, whoever owns it and whatever comes in between. */
class RestorationTest {

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "schema {0}")
	@ValueSource(strings = { "0006", "0041" })
	void anOlderSchemaIsMadeAndMigratedOn(String version) throws SQLException {
		DataSource old = townOf(version);
		JdbcClient.create(old).sql("create table of_somebody_else (x int)").update();
		BackupReader file = backedUp(old, "old");
		DataSource restored = TestTowns.database();
		assertThat(restore(file, restored)).containsExactly("of_somebody_else");
		JdbcClient.create(old).sql("drop table of_somebody_else").update();
		flyway(old).migrate();
		// A migration of later makes it up.
		for (DataSource each : List.of(old, restored)) {
			JdbcClient.create(each).sql("delete from list_secret").update();
		}
		assertSame(old, restored);
	}

	/** It may switch off no key of another's, and does not have to. */
	@Test
	void anOwnerWhoIsNoSuperuserRestoresToo() throws SQLException {
		DataSource town = town();
		DataSource target = TestTowns.database();
		JdbcClient administrator = JdbcClient.create(target);
		String name = administrator.sql("select current_database()").query(String.class).single();
		administrator.sql("create role plain_owner login createrole password 'plain'").update();
		administrator.sql("alter database " + name + " owner to plain_owner").update();
		DataSource owner = new DriverManagerDataSource(((DriverManagerDataSource) target).getUrl(), "plain_owner",
				"plain");
		restore(backedUp(town, "town"), owner);
		assertSame(town, owner);
		JdbcClient restored = JdbcClient.create(owner);
		assertThatThrownBy(() -> restored.sql("delete from look").update()).hasStackTraceContaining("append-only");
		assertThatThrownBy(() -> restored.sql("delete from organization where code = 'УО-01'").update())
			.hasStackTraceContaining("foreign key");
		assertThat(restored.sql("""
				insert into look (at, actor, kind, subject) values (now(), 'admin', 'documents', '2') returning id
				""").query(Long.class).single()).isEqualTo(TestTowns.LOOKS + 1);
		assertThat(restored.sql("select reltuples from pg_class where relname = 'student_account'")
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void aDatabaseThatIsNotEmptyIsLeftAsItIs() throws SQLException {
		BackupReader file = backedUp(town(), "town");
		DataSource other = town();
		JdbcClient.create(other)
			.sql("insert into organization (code, name, kind) values ('Ш2', 'Школа', 'SCHOOL')")
			.update();
		assertThatThrownBy(() -> restore(file, other)).isInstanceOf(BackupRefused.class)
			.hasMessageContaining("is not empty, and nothing was changed");
		assertThat(JdbcClient.create(other).sql("select count(*) from organization").query(Long.class).single())
			.isEqualTo(3);
		flyway(other).migrate();
	}

	@Test
	void aSchemaOfANewerApplicationIsRefused() throws SQLException {
		DataSource newer = town();
		JdbcClient.create(newer).sql("""
				insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
				  execution_time, success) values (9999, '9999', '', 'SQL', '', '', 0, true)
				""").update();
		BackupReader file = backedUp(newer, "newer");
		DataSource target = TestTowns.database();
		assertThatThrownBy(() -> restore(file, target)).isInstanceOf(BackupRefused.class)
			.hasMessageContaining("schema 9999, which this version of the application does not know");
		restore(backedUp(town(), "today"), target);
	}

	@Test
	void aRestoreBrokenOffKeepsEverybodyAwayButTheNext() throws SQLException {
		DataSource town = town();
		BackupReader file = backedUp(town, "town");
		JdbcClient.create(town)
			.sql("insert into organization (code, name, kind) values ('Ш2', 'Школа', 'SCHOOL')")
			.update();
		BackupReader later = backedUp(town, "later");
		DataSource target = TestTowns.database();
		assertThatThrownBy(() -> new Restoration(flyway(target)).restore(later, file.check()))
			.isInstanceOf(BackupRefused.class);
		assertThat(JdbcClient.create(target).sql("select count(*) from organization").query(Long.class).single())
			.isZero();
		assertThatThrownBy(
				() -> Flyway.configure().dataSource(target).callbacks(new UnfinishedRestoreGuard()).load().migrate())
			.hasRootCauseInstanceOf(UnfinishedRestore.class);
		assertThatThrownBy(() -> backedUp(target, "half")).isInstanceOf(UnfinishedRestore.class)
			.hasMessageContaining("restore again");
		restore(later, target);
		Flyway.configure().dataSource(target).callbacks(new UnfinishedRestoreGuard()).load().migrate();
		assertSame(town, target);
	}

	private static DataSource town() throws SQLException {
		DataSource town = TestTowns.database();
		flyway(town).migrate();
		TestTowns.fill(town);
		return town;
	}

	private static DataSource townOf(String version) throws SQLException {
		DataSource town = TestTowns.database();
		Flyway.configure().dataSource(town).target(version).load().migrate();
		TestTowns.fill(town);
		return town;
	}

	private static Flyway flyway(DataSource town) {
		return Flyway.configure().dataSource(town).load();
	}

	private BackupReader backedUp(DataSource town, String name) throws SQLException {
		Path file = this.folder.resolve(name);
		new Backups(town, null, "").write(file);
		return new BackupReader(file, null);
	}

	private static Set<String> restore(BackupReader file, DataSource target) throws SQLException {
		return new Restoration(flyway(target)).restore(file, file.check());
	}

	/** Every row of every table, and the next number of each. */
	private void assertSame(DataSource one, DataSource other) throws SQLException {
		List<BackupContents> both = List.of(contents(one, "one"), contents(other, "other"));
		assertThat(both.get(1).tables()).usingRecursiveComparison().isEqualTo(both.get(0).tables());
		assertThat(both.get(1).sequences()).isEqualTo(both.get(0).sequences());
	}

	private BackupContents contents(DataSource town, String name) throws SQLException {
		return backedUp(town, name).check().contents();
	}

}
