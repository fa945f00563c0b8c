package ru.sgo.duplicates.intake;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class ProblemLogTest {

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BulkCopy bulk;

	@Autowired
	private TransactionTemplate transaction;

	/** The row after 300,000 cannot be read at all: nobody may come so far. */
	@Test
	void ofAWrongFileNotMoreRowsAreReadThanCanBeNamed() {
		ProblemLog log = new ProblemLog(this.jdbc, this.bulk, 1);
		assertThatExceptionOfType(ImportRejected.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult(
					status -> log.fromTable(StudentColumn.NUMBER, ProblemCode.NUMBER_TWICE, true, this.jdbc.sql("""
							select n as line, n::text as key, (1 / (300001 - n))::text as value
							from generate_series(1, 400000) n
							"""))))
			.satisfies(failure -> assertThat(failure.problem().message()).isEqualTo("intake.failed.too-many-problems"));
		assertThat(log.size()).isEqualTo(250_000);
	}

	/**
	 * The last row cannot be read at all; those before it have been handed on by then.
	 */
	@Test
	void theProblemsOfAnImportAreHandedOnWhileTheyAreRead() {
		EmptyTown.in(this.jdbc);
		long id = new TestImports(this.imports).with(Part.STUDENTS, "Номер записи;Фамилия;Имя", "1;Иванов;Иван")
			.run()
			.id();
		this.jdbc.sql("""
				insert into import_problem (import_id, position, file, line, message, arguments, row_lost)
				select ?, n, 'students', n, 'intake.number-twice',
				  case when n = 5000 then array[null]::text[] else '{}' end, true
				from generate_series(1, 5000) n
				""").param(id).update();
		List<Problem> handedOn = new ArrayList<>();
		assertThatExceptionOfType(NullPointerException.class)
			.isThrownBy(() -> this.imports.forEachProblem(id, Scope.EVERYTHING, handedOn::add));
		assertThat(handedOn).hasSize(4999);
	}

}
