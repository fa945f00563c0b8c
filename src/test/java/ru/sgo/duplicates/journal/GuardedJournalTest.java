package ru.sgo.duplicates.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the application's own database user may do to the journal: add, and read. */
@ApplicationTest
class GuardedJournalTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Journal journal;

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "update look set actor = 'somebody else'", "delete from registry_act",
			"truncate registry_act", "alter table look disable trigger all", "drop trigger look_append_only on look",
			"drop table registry_act", "drop function refuse_change() cascade",
			"create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
			"create trigger lost before insert on look for each row execute function card_changed()",
			"alter table registry_act drop column actor", "alter table look rename to seen",
			"set session_replication_role = replica", "drop schema public cascade", "alter role duplicates superuser",
			"set role postgres", "create rule lost as on insert to look do instead nothing",
			"copy look to program 'true'" })
	void nothingThatIsInTheJournalIsChanged(String act) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(act).update());
	}

	@Test
	void theApplicationAddsToTheJournalAndReadsIt() {
		this.journal.looked(JournalKind.DOCUMENTS, "100", "Сверка с личным делом", Actor.user("admin"));
		assertThat(this.jdbc.sql("select count(*) from look where subject = '100'").query(Long.class).single()).isOne();
	}

	@Test
	void allElseIsTheApplicationsOwn() {
		assertThat(this.jdbc.sql("""
				select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
				  and not pg_has_role(relowner, 'MEMBER') order by relname
				""").query(String.class).list()).contains("look", "registry_act").allMatch(table -> this.jdbc.sql("""
				select :name = 'flyway_schema_history' or exists (select from pg_trigger t
				  join pg_proc p on p.oid = t.tgfoid where t.tgrelid = :name::regclass and p.proname like 'refuse\\_%')
				""").param("name", table).query(Boolean.class).single());
	}

	@Test
	void whereOneUserOwnsAllItIsSaidAndOtherwiseNot() {
		assertThat(new GuardWarning(this.jdbc).isSo()).isFalse();
		assertThat(new GuardWarning(TestDatabase.ownerOf(this.jdbc)).isSo()).isTrue();
	}

}
