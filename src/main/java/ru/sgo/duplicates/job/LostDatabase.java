package ru.sgo.duplicates.job;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that does not answer, or that has ended in the middle of an answer,
 * from a statement that has failed: the same may succeed in a moment, and nothing of it
 * is wrong.
 */
public final class LostDatabase {

	/**
	 * How long to wait before the next try, in seconds; the watched server needs less.
	 */
	public static final int SECONDS_TO_WAIT = 5;

	/** Connections that cannot be had, or broke. */
	private static final String CONNECTION = "08";

	/** Ended by an administrator or by a crash, not there yet, too many of them. */
	private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "53300");

	/** The pool says of a connection that broke before: no more than that. */
	private static final String GIVEN_UP = "Connection is closed";

	private LostDatabase() {
	}

	/** Whether it failed for that, however far down the reason stands. */
	public static boolean isCauseOf(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && isLost(sql)
					|| cause instanceof TransactionSystemException end && isCauseOf(end.getApplicationException())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLost(SQLException ex) {
		String state = ex.getSQLState();
		if (state == null) {
			return ex instanceof SQLTransientConnectionException || GIVEN_UP.equals(ex.getMessage());
		}
		return state.startsWith(CONNECTION) || ENDED.contains(state) || ex instanceof SQLTransientConnectionException;
	}

}
