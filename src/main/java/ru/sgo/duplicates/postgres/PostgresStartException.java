package ru.sgo.duplicates.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be started; the message says what to do. */
public class PostgresStartException extends RuntimeException {

	public PostgresStartException(String message) {
		super(message);
	}

	public PostgresStartException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
