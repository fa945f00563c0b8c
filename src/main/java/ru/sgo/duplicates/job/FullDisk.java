package ru.sgo.duplicates.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells a disk without room, the application's or the database's, from other failures.
 */
public final class FullDisk {

	private static final String OF_THE_DATABASE = "53100";

	private FullDisk() {
	}

	/** Whether it failed for that, however far down the reason stands. */
	public static boolean isCauseOf(@Nullable Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.anyMatch(cause -> cause instanceof IOException file && says(file)
					|| cause instanceof SQLException sql && OF_THE_DATABASE.equals(sql.getSQLState()));
	}

	/** Java knows no kind of exception for it. */
	private static boolean says(IOException ex) {
		String said = Objects.toString(ex.getMessage(), "");
		return Stream.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk")
			.anyMatch(said::contains);
	}

}
