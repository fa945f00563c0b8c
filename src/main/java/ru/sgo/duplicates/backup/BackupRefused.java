package ru.sgo.duplicates.backup;

import org.jspecify.annotations.Nullable;

/** What was wanted cannot be done; the message is one sentence that says what to do. */
public class BackupRefused extends RuntimeException {

	BackupRefused(String message) {
		this(message, null);
	}

	BackupRefused(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
