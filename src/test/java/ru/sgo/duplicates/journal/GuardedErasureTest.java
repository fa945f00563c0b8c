package ru.sgo.duplicates.journal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.OlderJournal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the function of the guards that erases believes: the journal, and nobody who has
 * taken over the application.
 */
@ApplicationTest
class GuardedErasureTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void anAccountThatTheApplicationCallsRetired() {
		EmptyTown.in(this.jdbc);
		this.jdbc.sql("""
				insert into student_account (number, surname, given_name, surname_key, given_name_key, patronymic_key,
				  normalization, deleted_at, deleted_origin)
				values ('200', 'Лисицин', 'Егор', '', '', '', 1, now() - interval '9 years', 'here')
				""").update();
		this.jdbc
			.sql("""
					insert into report_line (report_id, group_number, position, account_id, account_number, full_name, tier, role,
					  certainty, identity, reasons, restricted, case_number)
					select 1, 1, 1, id, number, 'Лисицин Егор', '', '', '', '', '[]', false, 7 from student_account
					""")
			.update();
	}

	/** With whatever time the application says. */
	private void said(String kind, String at) {
		this.jdbc.sql("""
				insert into registry_act (at, written_at, actor, origin, kind, account_id, before, after)
				select now() - :at::interval, now() - interval '9 years', 'admin', 'here', :kind, id,
				  '{"number": "200"}', '{"deleted": true}' from student_account
				""").param("at", at).param("kind", kind).update();
	}

	private void erase() {
		this.jdbc.sql("select erase_from_guarded(array(select id from student_account))").query(rs -> {
		});
	}

	private String listed() {
		return this.jdbc.sql("select full_name from report_line").query(String.class).single();
	}

	private void isRefused() {
		assertThatThrownBy(this::erase).hasStackTraceContaining("retired 30 days ago");
		assertThat(listed()).isEqualTo("Лисицин Егор");
	}

	@Test
	void whatTheApplicationSaysOfTheAccountIsNoEvidence() {
		isRefused();
	}

	@Test
	void aLineWrittenJustNowIsNoEvidenceHoweverOldItSaysItIs() {
		said("delete", "9 years");
		isRefused();
		OlderJournal.by(this.jdbc, "29 days");
		isRefused();
		OlderJournal.by(this.jdbc, "2 days");
		erase();
		assertThat(listed()).isEqualTo("—");
	}

	@Test
	void whatLivesAgainIsNotErased() {
		said("delete", "0 days");
		said("restore", "0 days");
		OlderJournal.by(this.jdbc, "400 days");
		isRefused();
	}

	@Test
	void reasonsOfLooksStayForAYearAndNotesForAMonth() {
		said("delete", "0 days");
		this.jdbc.sql("""
				insert into look (at, actor, kind, subject, reason)
				select now() - age::interval, 'admin', 'documents', '200', age
				from unnest(array['10 days', '-30 days']) age
				""").update();
		this.jdbc.sql("""
				insert into case_event (case_number, at, actor, kind, note)
				select 7, now() - age::interval, 'admin', 'explained', age
				from unnest(array['0 days', '-330 days']) age
				""").update();
		OlderJournal.by(this.jdbc, "355 days");
		erase();
		assertThat(this.jdbc.sql("select reason from look where reason is not null").query(String.class).list())
			.containsExactly("-30 days");
		assertThat(this.jdbc.sql("select note from case_event where note is not null").query(String.class).list())
			.containsExactly("-330 days");
	}

	/** A view in the place of a table would be read with the rights of the guards. */
	@Test
	void noTableOfTheApplicationIsRead() {
		said("delete", "0 days");
		OlderJournal.by(this.jdbc, "31 days");
		long account = this.jdbc.sql("select id from student_account").query(Long.class).single();
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("""
					do $$
					declare name text;
					begin
					  for name in select relname from pg_class where relnamespace = 'public'::regnamespace
					      and relkind in ('r', 'v') and pg_has_role(relowner, 'MEMBER') loop
					    execute format('alter table %1$I rename to %2$I', name, left('gone_' || name, 60));
					  end loop;
					  create view student_account as select 1 / 0 as id;
					  create view case_account as select 1 / 0 as account_id;
					end $$
					""").update();
			this.jdbc.sql("select erase_from_guarded(array[:account])").param("account", account).query(rs -> {
			});
			this.jdbc
				.sql("select forget_looks('2000-01-01', 1), forget_sign_ins('2000-01-01', 1),"
						+ " forget_erasure_acts('2000-01-01', 1)")
				.query(rs -> {
				});
			status.setRollbackOnly();
		});
	}

}
