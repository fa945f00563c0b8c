package ru.sgo.duplicates.intake;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class ProblemLogTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcTemplate template;

	@Autowired
	private TransactionTemplate transaction;

	/** The row after 200,000 cannot be read at all: nobody may come so far. */
	@Test
	void ofAWrongFileNotMoreRowsAreReadThanCanBeNamed() {
		ProblemLog log = new ProblemLog(this.template, 1);
		assertThatExceptionOfType(ImportFailure.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult(
					status -> log.fromTable(Part.STUDENTS, "intake.number-twice", "Номер записи", true,
							this.jdbc
								.sql("select n, n::text, (1 / (200001 - n))::text from generate_series(1, 300000) n"))))
			.satisfies(failure -> assertThat(failure.problem().message()).isEqualTo("intake.failed.too-many-problems"));
		assertThat(log.size()).isEqualTo(100_000);
	}

}
