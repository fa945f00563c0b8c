package ru.sgo.duplicates.report;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** No column of what a run keeps is forgotten. */
@ApplicationTest
class ReportColumnsTest {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void everyColumnOfTheTableIsNamed(String table, List<String> names) {
		assertThat(names).containsExactlyInAnyOrderElementsOf(
				this.jdbc.sql("select column_name from information_schema.columns where table_name = :table")
					.param("table", table)
					.query(String.class)
					.list());
	}

	static Stream<Arguments> everyColumnOfTheTableIsNamed() {
		return Stream.of(Arguments.of("report_line", ReportLineColumns.ALL.names()),
				Arguments.of("report_pair", ReportPairColumns.ALL.names()),
				Arguments.of("report_double_count", ReportDoubleCountColumns.ALL.names()),
				Arguments.of("report_outside", ReportOutsideColumns.ALL.names()));
	}

}
