package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The server of this process: started, started again after it has died, stopped. It keeps
 * its port, so whoever has lost it finds it again where it was.
 */
final class OwnServer {

	private static final Logger log = LoggerFactory.getLogger(OwnServer.class);

	private static final List<String> OPTIONS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
			"max_connections=60", "shared_buffers=256MB", "work_mem=32MB", "maintenance_work_mem=256MB",
			"max_wal_size=4GB", "checkpoint_timeout=15min", "jit=off", "log_timezone=UTC",
			// What is written at once is more than the default; what is durable stays the
			// same.
			"wal_buffers=64MB", "wal_init_zero=off",
			// Without the values of a row that does not fit, or that COPY was at.
			"log_error_verbosity=terse");

	private static final List<String> THROW_AWAY_OPTIONS = List.of("fsync=off", "synchronous_commit=off",
			"full_page_writes=off");

	private final PostgresSettings settings;

	private final Programs programs;

	private final HomeLock lock;

	private final LeftProcesses processes;

	private final int port;

	private long postmaster;

	private boolean ended;

	/**
	 * A server that is not started yet.
	 * @param lock keeps others away from its data; given back when the server is stopped
	 * @param name what its processes are called, and those of no other server
	 */
	OwnServer(PostgresSettings settings, Programs programs, HomeLock lock, String name, int port) {
		this.settings = settings;
		this.programs = programs;
		this.lock = lock;
		this.processes = new LeftProcesses(name);
		this.port = port;
	}

	int port() {
		return this.port;
	}

	/** Where its data lie. */
	Path home() {
		return this.settings.home();
	}

	/**
	 * Starts it and waits until it takes connections, unless it was stopped for good.
	 * What is left of an earlier one is ended first: the lock is ours, so it has lost its
	 * application or its postmaster.
	 */
	synchronized void start() throws IOException {
		if (this.ended) {
			return;
		}
		if (PostmasterFile.of(this.settings.cluster()).filter(PostmasterFile::isAtWork).isPresent()) {
			log.warn("The application was killed the last time: stopping the server that it left behind");
			stop();
		}
		else if (this.processes.end()) {
			// Its number may be another process's by now, which would keep us away.
			Files.deleteIfExists(PostmasterFile.in(this.settings.cluster()));
		}
		this.programs.run("pg_ctl", List.of("start", "-w", "-t", "120", "-D", this.settings.cluster().toString(), "-l",
				this.settings.log().toString(), "-o", options()));
		this.postmaster = PostmasterFile.of(this.settings.cluster()).map(PostmasterFile::process).orElse(0L);
	}

	private String options() {
		List<String> options = new ArrayList<>(OPTIONS);
		options.add("port=" + this.port);
		options.add("cluster_name=" + this.processes.name());
		if (this.settings.throwAway()) {
			options.addAll(THROW_AWAY_OPTIONS);
		}
		StringBuilder line = new StringBuilder();
		options.forEach(option -> line.append(" -c ").append(option));
		return line.toString();
	}

	/** Whether it has ended though nobody has stopped it. */
	synchronized boolean hasDied() {
		return !this.ended && !PostmasterFile.isAtWork(this.postmaster);
	}

	/** Stops it for good; one that has died is not looked for. */
	synchronized void end() {
		try (this.lock) {
			if (!this.ended && !hasDied()) {
				stop();
			}
			this.ended = true;
		}
		if (this.settings.throwAway()) {
			deleteHome();
		}
	}

	private void stop() {
		this.programs.run("pg_ctl",
				List.of("stop", "-w", "-t", "120", "-m", "fast", "-D", this.settings.cluster().toString()));
	}

	private void deleteHome() {
		try {
			FileSystemUtils.deleteRecursively(this.settings.home());
		}
		catch (IOException ex) {
			log.warn("The folder {} of the stopped server could not be deleted", this.settings.home(), ex);
		}
	}

}
