package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of the application's own, for this machine only (127.0.0.1, with a
 * password). One copy works with one folder; what an earlier copy left running after a
 * kill is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

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

	private final int port;

	private final String password;

	private final String applicationPassword;

	private final @Nullable Runnable stop;

	/**
	 * @param stop none where another process has started the server and will stop it
	 */
	private EmbeddedPostgres(int port, String password, String applicationPassword, @Nullable Runnable stop) {
		this.port = port;
		this.password = password;
		this.applicationPassword = applicationPassword;
		this.stop = stop;
	}

	/**
	 * Starts the server and waits until it takes connections.
	 * @throws PostgresStartException with what to do, if it cannot start
	 */
	public static EmbeddedPostgres start(PostgresSettings wanted) {
		return start(wanted, Privileges.ofThisProcess());
	}

	static EmbeddedPostgres start(PostgresSettings wanted, Privileges privileges) {
		try {
			PostgresSettings settings = HomeFolder.prepare(wanted, privileges);
			HomeLock lock = HomeLock.take(settings.lockFile());
			try {
				return start(settings, privileges, lock);
			}
			catch (IOException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw StartTrouble.in(wanted.home(), ex);
		}
	}

	/**
	 * The server of data that are there already: the one that the application has started
	 * and goes on with, or else one that is started now.
	 * @throws PostgresStartException with what to do, if there are no data or it cannot
	 * start
	 */
	public static EmbeddedPostgres ofWhatIsThere(PostgresSettings wanted) {
		return ofWhatIsThere(wanted, Privileges.ofThisProcess());
	}

	private static EmbeddedPostgres ofWhatIsThere(PostgresSettings wanted, Privileges privileges) {
		try {
			PostgresSettings settings = HomeFolder.find(wanted, privileges);
			if (!Files.exists(settings.cluster())) {
				throw new PostgresStartException("There is no database in " + settings.home()
						+ ": DUPLICATES_DATA_DIR says where the application keeps its data.");
			}
			if (HomeLock.isTaken(settings.lockFile())) {
				return running(settings, new Cluster(settings, privileges));
			}
			return start(wanted, privileges);
		}
		catch (IOException ex) {
			throw StartTrouble.in(wanted.home(), ex);
		}
	}

	private static EmbeddedPostgres running(PostgresSettings settings, Cluster cluster) throws IOException {
		PostmasterFile server = PostmasterFile.of(settings.cluster())
			.filter(PostmasterFile::ready)
			.orElseThrow(() -> new PostgresStartException(
					"The application that works with " + settings.home() + " is just starting or ending: try again."));
		return new EmbeddedPostgres(server.port(), cluster.password(), cluster.applicationPassword(), null);
	}

	private static EmbeddedPostgres start(PostgresSettings settings, Privileges privileges, HomeLock lock)
			throws IOException {
		StartTrouble.requireOurs(settings.home(), privileges);
		privileges.own(settings.home());
		Cluster cluster = new Cluster(settings, privileges);
		cluster.requireOurVersion();
		Path unpacked = Binaries.unpackBelow(settings.programs());
		privileges.own(settings.programs());
		privileges.own(unpacked);
		Programs programs = new Programs(unpacked, privileges, settings.log());
		stopOrphan(settings, programs);
		cluster.initialise(programs);
		String password = cluster.password();
		int port = freePort();
		List<String> options = new ArrayList<>(OPTIONS);
		options.add("port=" + port);
		if (settings.throwAway()) {
			options.addAll(THROW_AWAY_OPTIONS);
		}
		StringBuilder line = new StringBuilder();
		options.forEach(option -> line.append(" -c ").append(option));
		programs.run("pg_ctl", List.of("start", "-w", "-t", "120", "-D", settings.cluster().toString(), "-l",
				settings.log().toString(), "-o", line.toString()));
		return new EmbeddedPostgres(port, password, cluster.applicationPassword(), () -> end(settings, lock, programs));
	}

	/** Whether this process has started it, and no other. */
	boolean isOurs() {
		return this.stop != null;
	}

	/** The address of a database of this server. */
	public String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	/** Who owns everything, and changes the schema. */
	public String username() {
		return "postgres";
	}

	public String password() {
		return this.password;
	}

	/** As whom the application works; the user is made with the schema. */
	public String applicationUsername() {
		return "duplicates";
	}

	public String applicationPassword() {
		return this.applicationPassword;
	}

	/**
	 * Stops the server cleanly, and for good: a throw-away server leaves nothing behind.
	 * One that another process has started runs on.
	 */
	@Override
	public void close() {
		if (this.stop != null) {
			this.stop.run();
		}
	}

	private static void end(PostgresSettings settings, HomeLock lock, Programs programs) {
		try (lock) {
			stop(settings, programs);
		}
		if (settings.throwAway()) {
			deleteHome(settings.home());
		}
	}

	private static void deleteHome(Path home) {
		try {
			FileSystemUtils.deleteRecursively(home);
		}
		catch (IOException ex) {
			log.warn("The folder {} of the stopped server could not be deleted", home, ex);
		}
	}

	/** The lock is ours, so a server that still runs here has lost its application. */
	private static void stopOrphan(PostgresSettings settings, Programs programs) throws IOException {
		if (PostmasterFile.of(settings.cluster()).filter(PostmasterFile::isAtWork).isPresent()) {
			log.warn("The application was killed the last time: stopping the server that it left behind");
			stop(settings, programs);
		}
	}

	private static void stop(PostgresSettings settings, Programs programs) {
		programs.run("pg_ctl", List.of("stop", "-w", "-t", "120", "-m", "fast", "-D", settings.cluster().toString()));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
