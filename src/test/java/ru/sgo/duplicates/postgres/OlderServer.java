package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;

/**
 * A server of an older major version, as an earlier application would have kept it in a
 * folder. Its archive lies in the folder that {@code old.postgres} names.
 */
public final class OlderServer implements AutoCloseable {

	private final OwnServer server;

	private final String password;

	private OlderServer(OwnServer server, String password) {
		this.server = server;
		this.password = password;
	}

	/**
	 * Makes its cluster and starts it.
	 * @param home as {@link PostgresSettings#home()}
	 * @param programs where its programs are unpacked
	 */
	public static OlderServer start(Path home, Path programs) throws IOException, SQLException {
		Privileges privileges = Privileges.ofThisProcess();
		PostgresSettings settings = HomeFolder.prepare(
				new PostgresSettings(home, programs, false, Path.of(System.getProperty("java.io.tmpdir"))), privileges);
		privileges.own(settings.home());
		Binaries.unpack(new FileSystemResource(archive()), programs);
		privileges.own(programs);
		Programs older = new Programs(programs, privileges, settings.log());
		Cluster cluster = new Cluster(settings, privileges);
		cluster.initialise(older);
		HomeLock lock = HomeLock.take(settings.lockFile());
		OwnServer server = new OwnServer(settings, older, lock, cluster.name(), EmbeddedPostgres.freePort());
		server.start();
		OlderServer started = new OlderServer(server, cluster.password());
		started.createDatabase();
		return started;
	}

	private static Path archive() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("old.postgres")))) {
			return files.filter(file -> file.toString().endsWith(".txz")).findFirst().orElseThrow();
		}
	}

	private void createDatabase() throws SQLException {
		try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("create database duplicates");
		}
	}

	private Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(url(database), username(), this.password);
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.server.port() + "/" + database;
	}

	/** The address of the application's database. */
	public String url() {
		return url("duplicates");
	}

	public String username() {
		return "postgres";
	}

	public String password() {
		return this.password;
	}

	/** As it calls itself. */
	public String version() throws SQLException {
		try (Connection connection = connect("duplicates"); Statement statement = connection.createStatement()) {
			ResultSet version = statement.executeQuery("show server_version");
			version.next();
			return version.getString(1);
		}
	}

	@Override
	public void close() {
		this.server.end();
	}

}
