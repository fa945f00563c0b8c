package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No column of a case, its events or its tasks is forgotten: what is not written by name
 * is said here.
 */
@ApplicationTest
class CaseColumnsTest {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void everyColumnOfTheTableIsNamed(String table, List<String> names, List<String> elsewhere) {
		assertThat(this.jdbc.sql("select column_name from information_schema.columns where table_name = :table")
			.param("table", table)
			.query(String.class)
			.list()).containsExactlyInAnyOrderElementsOf(Stream.concat(names.stream(), elsewhere.stream()).toList());
	}

	static Stream<Arguments> everyColumnOfTheTableIsNamed() {
		return Stream.of(Arguments.of("duplicate_case", CaseColumns.ALL.names(), List.of("version")),
				Arguments.of("case_account", CaseAccountColumns.ALL.names(), List.of()),
				Arguments.of("case_event", CaseEventColumns.ALL.names(), List.of("id")),
				Arguments.of("task", TaskColumns.ALL.names(),
						List.of("moved_from_id", "seen_at", "explanation", "cards", "card_numbers", "version")));
	}

}
