package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of the application's own, for this machine only (127.0.0.1, with a
 * password). One copy works with one folder; what an earlier copy left running after a
 * kill is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	private final int port;

	private final String password;

	private final String applicationPassword;

	private final @Nullable OwnServer own;

	/**
	 * @param own none where another process has started the server and will stop it
	 */
	private EmbeddedPostgres(int port, String password, String applicationPassword, @Nullable OwnServer own) {
		this.port = port;
		this.password = password;
		this.applicationPassword = applicationPassword;
		this.own = own;
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
		cluster.initialise(programs);
		String password = cluster.password();
		OwnServer own = new OwnServer(settings, programs, lock, cluster.name(), freePort());
		own.start();
		return new EmbeddedPostgres(own.port(), password, cluster.applicationPassword(), own);
	}

	/** Whether this process has started it, and no other. */
	boolean isOurs() {
		return this.own != null;
	}

	/** Whether it is ours and has ended though nobody has stopped it. */
	boolean hasDied() {
		return this.own != null && this.own.hasDied();
	}

	/**
	 * Starts ours again, with the same port.
	 * @throws PostgresStartException with what to do, if it cannot be started
	 */
	void startAgain() {
		OwnServer server = Objects.requireNonNull(this.own, "The server is another process's");
		try {
			server.start();
		}
		catch (IOException ex) {
			throw StartTrouble.in(server.home(), ex);
		}
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
		if (this.own != null) {
			this.own.end();
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
