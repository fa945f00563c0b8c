package ru.sgo.duplicates.resolution;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.TestDatabase;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was decided before past stays were taken over is decided once more where the plan
 * of then would lose something of the child's way, and stands where it would not.
 */
class PlansOfBeforeTest {

	private static final LocalDate KINDERGARTEN = LocalDate.of(2016, 9, 1);

	private static final LocalDate FIRST = LocalDate.of(2020, 9, 1);

	private static final LocalDate LEFT = LocalDate.of(2020, 11, 15);

	private static final LocalDate SECOND = LocalDate.of(2020, 11, 16);

	private DriverManagerDataSource source = new DriverManagerDataSource();

	private JdbcClient jdbc = JdbcClient.create(this.source);

	@BeforeEach
	void townOfTheVersionBefore() throws SQLException {
		TestDatabase database = new TestDatabase();
		String url = database.testConnectionDetails().getJdbcUrl();
		FlywayConnectionDetails owner = database.testOwnerDetails();
		this.source = new DriverManagerDataSource(url, owner.getUsername(), owner.getPassword());
		this.jdbc = JdbcClient.create(this.source);
		Flyway.configure().dataSource(this.source).target("0020").load().migrate();
		this.jdbc.sql("""
				insert into organization (code, name, kind) values ('УО-01', 'Управление', 'AUTHORITY'),
				  ('Д1', 'Сад', 'KINDERGARTEN'), ('Ш1', 'Школа № 1', 'SCHOOL'), ('Ш2', 'Школа № 2', 'SCHOOL'),
				  ('Т1', 'Творчество', 'EXTRACURRICULAR')
				""").update();
	}

	@Test
	void aChildThatMovedToASecondSchoolIsDecidedOnceMore() {
		account(100, "Д1", KINDERGARTEN, null);
		account(200, "Ш1", FIRST, LEFT);
		stay(200, "Ш2", SECOND, null);
		decided(1, "ASSIGNED", 100, 200);
		task(1, "withdraw", "Д1", 100, SECOND.minusDays(1), "DONE");
		task(1, "enrol", "Ш2", 100, SECOND, "OPEN");
		task(1, "delete_account", "Ш2", 200, null, "WAITING");
		upgrade();
		assertThat(status(1)).isEqualTo("FOUND case.remark.plan-changed look");
		assertThat(tasks(1)).isEqualTo("withdraw DONE, enrol CANCELLED, delete_account CANCELLED");
		assertThat(this.jdbc.sql("select verdict is null and decided_at is null and due_on is null from duplicate_case")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.jdbc.sql("select kind || coalesce(' ' || arguments[1], '') from case_event order by id")
			.query(String.class)
			.list()).containsExactly("decided-confirm", "found-again case.remark.plan-changed");
	}

	@Test
	void aChildWhoseLaterAccountIsGoneAlreadyIsDecidedOnceMoreToo() {
		account(100, "Д1", KINDERGARTEN, SECOND.minusDays(1));
		stay(100, "Ш2", SECOND, null);
		account(200, "Ш1", FIRST, LEFT);
		stay(200, "Ш2", SECOND, null);
		decided(1, "AWAITING_CHECK", 100, 200);
		task(1, "enrol", "Ш2", 100, SECOND, "DONE");
		task(1, "delete_account", "Ш2", 200, null, "DONE");
		upgrade();
		assertThat(status(1)).isEqualTo("FOUND case.remark.plan-changed look");
		assertThat(tasks(1)).isEqualTo("enrol DONE, delete_account DONE");
	}

	@Test
	void aChildThatLeftTownUnderTheLaterAccountIsNotEnrolledForEver() {
		account(100, "Д1", KINDERGARTEN, null);
		account(200, "Ш1", FIRST, LEFT);
		decided(1, "DISPUTED", 100, 200);
		task(1, "enrol", "Ш1", 100, FIRST, "OPEN");
		upgrade();
		assertThat(status(1)).isEqualTo("FOUND case.remark.plan-changed look");
	}

	@Test
	void aPlanThatLosesNothingStands() {
		account(100, "Д1", KINDERGARTEN, null);
		account(200, "Ш1", FIRST, null);
		stay(200, "Т1", FIRST, null);
		decided(1, "ASSIGNED", 100, 200);
		task(1, "withdraw", "Д1", 100, FIRST.minusDays(1), "OPEN");
		task(1, "enrol", "Ш1", 100, FIRST, "WAITING");
		upgrade();
		assertThat(status(1)).isEqualTo("ASSIGNED - clear");
		assertThat(tasks(1)).isEqualTo("withdraw OPEN, enrol WAITING");
	}

	@Test
	void whatHasBeenAskedAndNotDecidedStaysAsked() {
		account(100, "Ш2", SECOND, null);
		account(200, "Ш1", FIRST, LEFT);
		decided(1, "ASSIGNED", 100, 200);
		task(1, "explain", "Ш1", 200, null, "OPEN");
		upgrade();
		assertThat(status(1)).isEqualTo("ASSIGNED - clear");
	}

	@Test
	void whatIsProvedOrWaitsForADecisionStaysAsItIs() {
		account(100, "Д1", KINDERGARTEN, null);
		account(200, "Ш1", FIRST, LEFT);
		decided(1, "CONFIRMED", 100, 200);
		upgrade();
		assertThat(status(1)).isEqualTo("CONFIRMED - clear");
	}

	@Test
	void whatHasBeenDecidedByTheRulesOfTodayStands() {
		account(100, "Д1", KINDERGARTEN, null);
		account(200, "Ш1", FIRST, LEFT);
		decided(1, "ASSIGNED", 100, 200);
		task(1, "withdraw", "Д1", 100, FIRST.minusDays(1), "OPEN");
		Flyway.configure().dataSource(this.source).target("0025").load().migrate();
		this.jdbc.sql("update duplicate_case set decided_at = now() + interval '2 days'").update();
		upgrade();
		assertThat(status(1)).isEqualTo("ASSIGNED - clear");
	}

	private void upgrade() {
		Flyway.configure().dataSource(this.source).load().migrate();
	}

	private String status(long number) {
		return this.jdbc.sql(
				"select concat_ws(' ', status, coalesce(remark, '-'), certainty) from duplicate_case where number = :n")
			.param("n", number)
			.query(String.class)
			.single();
	}

	private String tasks(long number) {
		return this.jdbc
			.sql("select string_agg(act || ' ' || status, ', ' order by id) from task where case_number = :number")
			.param("number", number)
			.query(String.class)
			.single();
	}

	private void account(long number, String place, LocalDate from, @Nullable LocalDate to) {
		this.jdbc.sql("""
				insert into student_account (id, number, surname, given_name, surname_key, given_name_key,
				  patronymic_key, normalization) overriding system value
				values (:number, :number::text, 'А', 'Б', 'а', 'б', '', 1)
				""").param("number", number).update();
		stay(number, place, from, to);
	}

	private void stay(long account, String place, LocalDate from, @Nullable LocalDate to) {
		this.jdbc.sql("""
				insert into stay (account_id, organization_id, kind, begins, ends)
				select :account, id, 'REGULAR', :from, :to from organization where code = :place
				""")
			.param("account", account)
			.param("place", place)
			.param("from", from)
			.param("to", to, Types.DATE)
			.update();
	}

	private void decided(long number, String status, long keep, long delete) {
		this.jdbc.sql("""
				insert into duplicate_case (number, kind, status, tier, cause, certainty, identity, keep_id, reasons,
				  verdict, decided_by, decided_at, due_on, opened_at, restricted, authority_id) overriding system value
				select :number, 'duplicate', :status, 'identical', 'not_withdrawn', 'clear', 'document', :keep, '[]',
				  'confirm', 'officer', now(), current_date, now(), false, id from organization where code = 'УО-01'
				""").param("number", number).param("status", status).param("keep", keep).update();
		this.jdbc.sql("""
				insert into case_account (case_number, account_id, role, fingerprint, unclosed, reasons)
				values (:number, :keep, 'keep', '-', true, '[]'), (:number, :delete, 'delete', '-', true, '[]')
				""").param("number", number).param("keep", keep).param("delete", delete).update();
		this.jdbc
			.sql("""
					insert into case_event (case_number, at, actor, kind) values (:number, now(), 'officer', 'decided-confirm')
					""")
			.param("number", number)
			.update();
	}

	private void task(long number, String act, String place, long account, @Nullable LocalDate date, String status) {
		this.jdbc.sql("""
				insert into task (case_number, position, status, act, organization_id, at_organization_id, account_id,
				  date, due_on, done_at)
				select :number, 0, :status, :act, id, id, :account, :date, current_date,
				  case when :status = 'DONE' then now() end
				from organization where code = :place
				""")
			.param("number", number)
			.param("act", act)
			.param("place", place)
			.param("account", account)
			.param("date", date, Types.DATE)
			.param("status", status)
			.update();
	}

}
