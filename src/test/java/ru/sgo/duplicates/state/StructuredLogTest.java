package ru.sgo.duplicates.state;

import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The log as programs read it, by the setting that the README names. */
@ApplicationTest
class StructuredLogTest {

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aFailureIsOneLineOfJsonWithoutTheRowThatFailed() {
		DataAccessException failure = catchThrowableOfType(DataAccessException.class, () -> this.jdbc
			.sql("insert into app_user (login, full_name, password_hash, role) values ('admin', :name, '', 'none')")
			.param("name", "Лисицын Егор")
			.update());
		String line = line("Import {} failed", failure, 7);
		assertThat(line).endsWith("\n").doesNotContain("Лисицын");
		assertThat(line.strip().lines()).hasSize(1);
		JsonNode said = new JsonMapper().readTree(line);
		assertThat(said.path("message").asString()).isEqualTo("Import 7 failed");
		assertThat(said.at("/log/level").asString()).isEqualTo("ERROR");
		assertThat(said.at("/service/name").asString()).isEqualTo("duplicates");
		assertThat(said.at("/error/stack_trace").asString()).contains("app_user", "StructuredLogTest");
	}

	private String line(String message, Throwable failure, Object... arguments) {
		LoggerContext context = new LoggerContext();
		context.setMDCAdapter(new LogbackMDCAdapter());
		context.putObject(Environment.class.getName(), this.environment);
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat("ecs");
		encoder.start();
		return new String(encoder.encode(new LoggingEvent(getClass().getName(), context.getLogger(getClass()),
				Level.ERROR, message, failure, arguments)), StandardCharsets.UTF_8);
	}

}
