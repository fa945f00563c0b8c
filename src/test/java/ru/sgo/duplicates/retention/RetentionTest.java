package ru.sgo.duplicates.retention;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is older than its rule says goes, what is younger by a minute stays. */
@ApplicationTest
class RetentionTest {

	/** Makes something of this rule that is as old as {@code age} says. */
	private static final String MADE = """
			do $$
			declare run bigint;
			begin
			  %s
			end $$
			""";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RetentionJob job;

	@Autowired
	private RetentionDays days;

	@Autowired
	private RetentionStates states;

	@Autowired
	private TransactionTemplate transaction;

	private JdbcClient owner;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
		this.owner = TestDatabase.ownerOf(this.jdbc);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RETIRED_ACCOUNTS")
	void aRuleIsKeptToTheMinuteAndSaysSoInTheJournalOnce(RetentionRule rule) {
		make(rule, "- interval '1 minute'");
		make(rule, "+ interval '1 minute'");
		assertThat(due(rule)).isOne();
		this.job.keep();
		assertThat(due(rule)).isZero();
		assertThat(entries()).containsExactly(rule.code() + " 1");
		this.job.keep();
		assertThat(entries()).hasSize(1);
		assertThat(this.states.all()).filteredOn(state -> state.rule() == rule)
			.allSatisfy(state -> assertThat(state.keptAt()).isNotNull());
		assertThat(left(rule)).isOne();
	}

	/** What is left of the two in the end. */
	private long left(RetentionRule rule) {
		String left = switch (rule) {
			case PREVIEWS -> "select count(*) from import_run where status = 'AWAITING_CONFIRMATION'";
			case FILES -> "select count(*) from import_run where students_file is not null";
			case LETTERS -> "select count(*) from letter_run where status = 'COMPLETED'";
			case TYPED_VALUES -> "select count(*) from import_problem where value = 'Лисицын'";
			case SIGN_INS -> "select count(*) from sign_in";
			case LOOKS -> "select count(*) from look";
			case ERASURE_ACTS -> "select count(*) from erasure_act";
			case RETIRED_ACCOUNTS -> throw new IllegalArgumentException("A person decides");
		};
		return this.jdbc.sql(left).query(Long.class).single();
	}

	private void make(RetentionRule rule, String beside) {
		String run = "insert into import_run (status, preview, mode, as_of, present_only, actor, started_at, finished_at%s)"
				+ " values ('%s', %s, 'addition', now(), false, 'admin', age, age%s) returning id into run;";
		String statements = switch (rule) {
			case PREVIEWS -> run.formatted("", "AWAITING_CONFIRMATION", "true", "");
			case FILES -> run.formatted(", failure, students_file", "FAILED", "false",
					", 'intake.failed.students-not-movements', 'gone.csv'");
			case LETTERS ->
				"""
						insert into letter_run (organization_id, status, actor, started_at, finished_at, organizations, file)
						values (null, 'COMPLETED', 'admin', age, age, 1, gen_random_uuid()::text);""";
			case TYPED_VALUES -> run.formatted("", "COMPLETED", "false", "") + """
					insert into import_problem (import_id, position, file, line, value, message, row_lost)
					values (run, 1, 'students', 2, 'Лисицын', 'intake.number-twice', true);""";
			case SIGN_INS ->
				"insert into sign_in (at, day, login, address, credential) values (age, age::date, 'admin', age::text, 1);";
			case LOOKS -> "insert into look (at, actor, kind, subject) values (age, 'admin', 'card', '100');";
			case ERASURE_ACTS -> """
					insert into organization (code, name, kind) values (age::text, 'Управление', 'AUTHORITY');
					insert into erasure_act (authority_id, at, operator, actor, actor_name, actor_role, days, selection)
					select id, age, name, 'admin', 'Администратор', 'administrator', 365, age::text
					from organization where code = age::text;""";
			case RETIRED_ACCOUNTS -> throw new IllegalArgumentException("A person decides");
		};
		String age = "now() - interval '%d days' %s".formatted(this.days.of(rule), beside);
		this.owner.sql(MADE.formatted(statements).replace("run bigint;", "run bigint; age timestamptz := " + age + ";"))
			.update();
	}

	private long due(RetentionRule rule) {
		return this.states.all()
			.stream()
			.filter(state -> state.rule() == rule)
			.findFirst()
			.map(RetentionState::due)
			.orElseThrow();
	}

	private List<String> entries() {
		return this.jdbc.sql("""
				select concat(after ->> 'rule', ' ', after ->> 'count') from registry_act
				where kind = 'retention' and actor = '<application>' order by revision
				""").query(String.class).list();
	}

	@Test
	void ofTwoInstancesOneIsAtIt() {
		make(RetentionRule.LOOKS, "- interval '1 minute'");
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("select pg_advisory_xact_lock(1262833748)").query(rs -> {
			});
			Thread other = new Thread(this.job::keep);
			other.start();
			try {
				other.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		assertThat(entries()).isEmpty();
		this.job.keep();
		assertThat(entries()).containsExactly("looks 1");
	}

	/** Whoever has taken over the application still cannot hide what was done lately. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "select forget_looks(now() - interval '300 days', 10)",
			"select forget_sign_ins(now(), 10)", "select forget_erasure_acts(now() - interval '1094 days', 10)" })
	void theDatabaseItselfRefusesToForgetWhatIsYoung(String act) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql(act).query(Integer.class).single())
			.withStackTraceContaining("at least");
	}

	/** Acts of erasure are guarded as the journal is. */
	@ParameterizedTest
	@ValueSource(strings = { "delete from erasure_act", "update erasure_account set number = '1'",
			"truncate erasure_act cascade", "alter table erasure_act disable trigger all" })
	void nobodyChangesAnActOfErasure(String act) {
		make(RetentionRule.ERASURE_ACTS, "- interval '1 minute'");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(act).update());
		if (!act.startsWith("alter")) {
			assertThatThrownBy(() -> this.owner.sql(act).update()).hasStackTraceContaining("append-only");
		}
	}

	@Test
	void sayingThatTimeIsOverOpensNoGuard() {
		make(RetentionRule.LOOKS, "+ interval '1 minute'");
		assertThatThrownBy(() -> this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("select set_config('duplicates.time_is_over', 'yes', true)").query(rs -> {
			});
			this.jdbc.sql("delete from look").update();
		})).hasStackTraceContaining("permission denied");
		assertThatThrownBy(() -> this.owner.sql("delete from look").update()).hasStackTraceContaining("append-only");
	}

	@ParameterizedTest
	@CsvSource({ "DUPLICATES_RETENTION_LOOKS_DAYS, 364", "DUPLICATES_RETENTION_LOOKS_DAYS, много",
			"DUPLICATES_RETENTION_ERASURE_ACTS_DAYS, 1095", "DUPLICATES_RETENTION_FILES_DAYS, 0",
			"DUPLICATES_RETENTION_FILES_DAYS, 36501", "DUPLICATES_RETENTION_FILES_DAYS, 1.5" })
	void aSettingThatCannotBeEndsTheStartWithASentence(String setting, String value) {
		MockEnvironment settings = new MockEnvironment().withProperty(setting, value);
		assertThatThrownBy(() -> new RetentionDays(settings, Clock.systemUTC()))
			.hasMessageMatching(setting + " has to be a whole number of days between \\d+ and 36500\\.");
	}

	@Test
	void aSettingSaysHowLong() {
		MockEnvironment settings = new MockEnvironment().withProperty("DUPLICATES_RETENTION_FILES_DAYS", "7");
		RetentionDays own = new RetentionDays(settings, Clock.systemUTC());
		assertThat(own.of(RetentionRule.FILES)).isEqualTo(7);
		assertThat(own.of(RetentionRule.LETTERS)).isOne();
	}

}
