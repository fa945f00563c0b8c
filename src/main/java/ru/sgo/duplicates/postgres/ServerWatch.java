package ru.sgo.duplicates.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the embedded server again when it has died. Where that cannot be done the
 * application ends: without its data it is of no use, and whoever looks after it is told
 * why in one line. It stops looking before anything else of the application ends.
 */
final class ServerWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

	/** After a try that has failed; what is only passing is over by then. */
	static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6));

	private final EmbeddedPostgres server;

	private final List<Duration> pauses;

	private final Runnable end;

	private volatile @Nullable Thread watching;

	/**
	 * A watch that has not begun.
	 * @param pauses after each try but the last
	 * @param end ends the application
	 */
	ServerWatch(EmbeddedPostgres server, List<Duration> pauses, Runnable end) {
		this.server = server;
		this.pauses = pauses;
		this.end = end;
	}

	/** What another process has started, that one watches. */
	@Override
	public boolean isAutoStartup() {
		return this.server.isOurs();
	}

	@Override
	public void start() {
		Thread thread = new Thread(this::watch, "postgres-watch");
		thread.setDaemon(true);
		this.watching = thread;
		thread.start();
	}

	@Override
	public void stop() {
		Thread thread = this.watching;
		this.watching = null;
		if (thread != null) {
			thread.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.watching != null;
	}

	private void watch() {
		try {
			boolean works = true;
			while (works && isRunning()) {
				Thread.sleep(BETWEEN_LOOKS.toMillis());
				works = !this.server.hasDied() || heal();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns whether the server works again. */
	private boolean heal() throws InterruptedException {
		log.warn("The database server has ended by itself and is started again");
		long since = System.nanoTime();
		String why = startAgain();
		for (int tries = 0; why != null && tries < this.pauses.size(); tries++) {
			Thread.sleep(this.pauses.get(tries).toMillis());
			why = startAgain();
		}
		if (why == null) {
			log.info("The database server works again after {} ms",
					Duration.ofNanos(System.nanoTime() - since).toMillis());
			return true;
		}
		if (!isRunning()) {
			return false;
		}
		log.error("The application ends, for its database server has ended and could not be started again. {}", why);
		this.end.run();
		return false;
	}

	/** Returns why it could not be started; nothing if it was. */
	private @Nullable String startAgain() throws InterruptedException {
		if (!isRunning()) {
			throw new InterruptedException();
		}
		try {
			this.server.startAgain();
			return null;
		}
		catch (PostgresStartException ex) {
			return Objects.requireNonNullElse(ex.getMessage(), ex.toString()).strip().replaceAll("\\s*\\R\\s*", " ");
		}
	}

}
