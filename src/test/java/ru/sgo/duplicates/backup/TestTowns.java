package ru.sgo.duplicates.backup;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import ru.sgo.duplicates.TestDatabase;

/** Databases of their own, and a few rows that any version of the schema takes. */
final class TestTowns {

	/** So many that most of a backup is what they say. */
	static final long LOOKS = 3000;

	private TestTowns() {
	}

	/** An empty one, as its owner. */
	static DataSource database() throws SQLException {
		TestDatabase database = new TestDatabase();
		database.testConnectionDetails();
		FlywayConnectionDetails owner = database.testOwnerDetails();
		return new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
	}

	/** Rows that hang on each other, odd characters, a line of the journal. */
	static void fill(DataSource town) {
		JdbcClient jdbc = JdbcClient.create(town);
		jdbc.sql("insert into organization (code, name, kind) values ('УО-01', 'Управление', 'AUTHORITY')").update();
		jdbc.sql("""
				insert into organization (code, name, kind, authority_id)
				select 'Ш1', E'Школа № 1\\t«\\\\.»', 'SCHOOL', id from organization
				""").update();
		for (int number = 1; number <= 2; number++) {
			jdbc.sql("""
					insert into student_account (number, surname, given_name, surname_key, given_name_key,
					  patronymic_key, normalization)
					values (:number, E'Лисицын\\nЕгор', 'Б', 'а', 'б', '', 1)
					""").param("number", "№" + number).update();
		}
		jdbc.sql(
				"""
						insert into stay (account_id, organization_id, kind, begins)
						select a.id, o.id, 'REGULAR', date '2020-09-01' from student_account a, organization o where o.code = 'Ш1'
						""")
			.update();
		jdbc.sql("""
				insert into look (at, actor, kind, subject)
				select now(), 'admin', 'documents', md5(n::text) from generate_series(1, :looks) n
				""").param("looks", LOOKS).update();
	}

}
