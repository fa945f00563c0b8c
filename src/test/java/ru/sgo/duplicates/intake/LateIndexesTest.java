package ru.sgo.duplicates.intake;

import java.sql.Connection;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class LateIndexesTest {

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void theFirstImportBuildsTheSameIndexesAnew() {
		List<String> before = indexes();
		List<Long> old = files();
		assertThat(new TestImports(this.imports).withTownSmall().run().status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(indexes()).isEqualTo(before).hasSizeGreaterThan(8);
		assertThat(files()).doesNotContainAnyElementsOf(old).hasSameSizeAs(old);
		List<Long> built = files();
		assertThat(new TestImports(this.imports).withTownSmall().run().status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(files()).isEqualTo(built);
	}

	@Test
	void afterTheFirstImportIdsAreDrawnOneByOneAgain() {
		new TestImports(this.imports).withTownSmall().run();
		assertThat(this.jdbc.sql("select distinct seqcache from pg_sequence").query(Long.class).list())
			.containsExactly(1L);
	}

	@Test
	void aFirstImportDoesNotWaitForWhoeverIsReading() throws Exception {
		List<Long> old = files();
		try (Connection reader = this.dataSource.getConnection()) {
			reader.setAutoCommit(false);
			reader.createStatement().executeQuery("select count(*) from movement").close();
			ImportRun run = new TestImports(this.imports).withTownSmall().run();
			assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
			assertThat(run.taken().movements()).isEqualTo(6410);
			reader.rollback();
		}
		assertThat(files()).isEqualTo(old);
		assertThat(this.jdbc.sql("select count(*) from stay").query(Integer.class).single()).isPositive();
	}

	private List<String> indexes() {
		return this.jdbc.sql("""
				select concat_ws(' ', indexdef, pg_get_constraintdef(c.oid))
				from pg_indexes i
				left join pg_constraint c on c.conname = i.indexname and c.conrelid = i.tablename::regclass
				where i.schemaname = 'public' and i.tablename in ('student_account', 'movement', 'stay')
				order by 1
				""").query(String.class).list();
	}

	/** Where the droppable indexes lie: a built one lies elsewhere. */
	private List<Long> files() {
		return this.jdbc.sql("""
				select c.relfilenode::bigint from pg_class c join pg_index i on i.indexrelid = c.oid
				where i.indrelid in ('student_account'::regclass, 'movement'::regclass, 'stay'::regclass)
				  and c.relname <> 'student_account_pkey'
				order by c.relname
				""").query(Long.class).list();
	}

}
