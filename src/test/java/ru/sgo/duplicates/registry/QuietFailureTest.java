package ru.sgo.duplicates.registry;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What fails in the database may reach a log, and a child's name may not. */
@ApplicationTest
class QuietFailureTest {

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aRowThatDoesNotFitDoesNotTellWhatStoodInIt() {
		assertThatThrownBy(() -> this.jdbc.batchUpdate(
				"insert into app_user (login, full_name, password_hash, role) values (?, ?, '', 'none')",
				List.of(new Object[] { "twice", "Лисицын Егор" }, new Object[] { "twice", "Лисицын Егор" })))
			.hasStackTraceContaining("app_user_login_key")
			.satisfies(ex -> {
				for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
					assertThat(cause).message().doesNotContain("Лисицын", "twice");
				}
			});
	}

}
