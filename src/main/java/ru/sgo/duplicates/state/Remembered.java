package ru.sgo.duplicates.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A figure that is asked for more often than it is worth asking the database. What could
 * not be found out is not asked for again at once, either.
 */
final class Remembered<T> {

	private static final Logger log = LoggerFactory.getLogger(Remembered.class);

	private final Supplier<T> source;

	private final Duration lasting;

	private final Clock clock;

	private @Nullable T value;

	private Instant until = Instant.MIN;

	/**
	 * @param lasting for how long an answer holds
	 */
	Remembered(Supplier<T> source, Duration lasting, Clock clock) {
		this.source = source;
		this.lasting = lasting;
		this.clock = clock;
	}

	/** The answer of now or of a little while ago; none while it cannot be found out. */
	synchronized @Nullable T get() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.until)) {
			this.until = now.plus(this.lasting);
			try {
				this.value = this.source.get();
			}
			catch (RuntimeException ex) {
				log.debug("A figure could not be found out", ex);
				this.value = null;
			}
		}
		return this.value;
	}

}
