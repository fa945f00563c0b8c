package ru.sgo.duplicates.resolution;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** What the kindergarten and the school owe for one child whom they list twice. */
class TaskListTest extends OneCaseTest {

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void threeTasksAreGivenOut() {
		town(new String[] { "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
				"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
		confirm();
	}

	@Test
	void theChildIsFoundByTheNameAndTheNumberThatTheOrganizationKnows() {
		assertThat(this.tasks.count(about(null), Scope.EVERYTHING)).isEqualTo(3);
		assertThat(this.tasks.count(about("лисицын его"), Scope.EVERYTHING)).isEqualTo(3);
		assertThat(this.tasks.count(about("200"), Scope.EVERYTHING)).isEqualTo(2);
		assertThat(this.tasks.page(about("200"), 0, 10, Scope.EVERYTHING)).hasSize(2);
		assertThat(this.tasks.count(about(String.valueOf(number())), Scope.EVERYTHING)).isEqualTo(3);
		assertThat(this.tasks.count(about("Медведев"), Scope.EVERYTHING)).isZero();
	}

	@Test
	void noTaskIsShownByReadingTheAccountsOfAllOtherChildren() {
		assertThat(readThrough(() -> this.tasks.page(about(null), 0, 10, Scope.EVERYTHING))).isZero();
		assertThat(readThrough(() -> this.tasks.page(about("Лисицын"), 0, 10, Scope.EVERYTHING))).isZero();
		assertThat(readThrough(() -> this.tasks.count(about("Лисицын"), Scope.EVERYTHING))).isZero();
	}

	@Test
	void theChildIsLookedUpForTheTasksOfThePageOnly() {
		long all = lookedUp(() -> this.tasks.page(about(null), 0, 10, Scope.EVERYTHING));
		// By which index the two accounts of a case are read is the planner's choice each
		// time.
		assertThat(lookedUp(() -> this.tasks.page(about(null), 2, 1, Scope.EVERYTHING))).isLessThan(all);
		assertThat(lookedUp(() -> this.tasks.count(about(null), Scope.EVERYTHING))).isZero();
	}

	/** How many accounts are read without an index where the database can use one. */
	private long readThrough(Supplier<?> look) {
		return read("seq_tup_read", "student_account", look);
	}

	/** How many accounts of cases are read with an index. */
	private long lookedUp(Supplier<?> look) {
		return read("idx_tup_fetch", "case_account", look);
	}

	private long read(String counter, String table, Supplier<?> look) {
		return this.transaction.execute(status -> {
			this.database.sql("set local enable_seqscan = off").update();
			long before = readSoFar(counter, table);
			look.get();
			return readSoFar(counter, table) - before;
		});
	}

	private long readSoFar(String counter, String table) {
		return this.database.sql("select " + counter + " from pg_stat_xact_user_tables where relname = :table")
			.param("table", table)
			.query(Long.class)
			.single();
	}

	private static Tasks.Filter about(@Nullable String text) {
		return new Tasks.Filter(null, false, null, null, false, text);
	}

}
