package ru.sgo.duplicates.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import ru.sgo.duplicates.backup.BackupState;

/** How it stands with the backups that the application makes by itself. */
public enum BackupCondition {

	/** It makes none: no folder is set for them. */
	NOT_SET,

	/** One is about to be made: the application was started only now. */
	AWAITED,

	/** The latest is as new as it should be. */
	FRESH,

	/** The next one should have been made by now. */
	LATE,

	/** The last attempt has failed. */
	FAILED;

	/** Within this time a due one is looked for, and made. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	/**
	 * What the state comes to.
	 * @param since when the application was started: until then nobody could make one
	 */
	static BackupCondition of(Optional<BackupState> state, Instant since, Instant now) {
		if (state.isEmpty()) {
			return NOT_SET;
		}
		BackupState known = state.get();
		if (known.failure() != null) {
			return FAILED;
		}
		Instant before = now.minus(PATIENCE);
		if (!known.isDue(before)) {
			return FRESH;
		}
		return since.isAfter(before) ? AWAITED : LATE;
	}

}
