package ru.sgo.duplicates.backup;

import java.sql.SQLException;
import java.util.Optional;

import org.flywaydb.core.api.FlywayException;

import ru.sgo.duplicates.postgres.PostgresStartException;

/**
 * Why a backup or a restore failed, in a sentence. Never in the database's own words:
 * they may quote a row.
 */
final class FailureWords {

	private FailureWords() {
	}

	/** The sentence for what may well happen; none for anything else. */
	static Optional<String> of(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BackupRefused || cause instanceof PostgresStartException) {
				return Optional.ofNullable(cause.getMessage());
			}
			if (cause instanceof SQLException refused) {
				return Optional.of(of(refused));
			}
		}
		return (failure instanceof FlywayException)
				? Optional.of("The schema could not be made: " + failure.getMessage()) : Optional.empty();
	}

	private static String of(SQLException refused) {
		String state = (refused.getSQLState() != null) ? refused.getSQLState() : "";
		if (state.startsWith("08") || state.startsWith("57P")) {
			return "The database does not answer: does it run, and is SPRING_DATASOURCE_URL right?";
		}
		if (state.startsWith("28")) {
			return "The database does not let its owner in: are SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD right?";
		}
		return switch (state) {
			case "3D000" -> "There is no such database: is SPRING_DATASOURCE_URL right?";
			case "42501" -> "The database user may not do that: SPRING_FLYWAY_USER has to be who owns the database.";
			case "53100" -> "The disk of the database is full: make room and try again.";
			default -> "The database refused it (SQLSTATE " + state + "); its log says more.";
		};
	}

}
