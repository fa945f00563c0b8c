package ru.sgo.duplicates.report;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class ReportLineColumnsTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void noColumnOfALineIsForgotten() {
		assertThat(ReportLineColumns.ALL.names()).containsExactlyInAnyOrderElementsOf(
				this.jdbc.sql("select column_name from information_schema.columns where table_name = 'report_line'")
					.query(String.class)
					.list());
	}

}
