package ru.sgo.duplicates.backup;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the backups that the application makes by itself.
 *
 * @param latest when the latest was made; none yet
 * @param every how old the latest may become
 * @param failure why the last attempt of this instance failed, a sentence; none where it
 * did not
 */
public record BackupState(@Nullable Instant latest, Duration every, @Nullable String failure) {

	/** Whether one should have been made by this moment. */
	public boolean isDue(Instant now) {
		return this.latest == null || !now.isBefore(this.latest.plus(this.every));
	}

}
