package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.springframework.util.FileSystemUtils;

/** The cluster's files: made once, with a password that nobody else can read. */
final class Cluster {

	private final PostgresSettings settings;

	private final Privileges privileges;

	Cluster(PostgresSettings settings, Privileges privileges) {
		this.settings = settings;
		this.privileges = privileges;
	}

	/**
	 * Makes the cluster unless it is there. It is made under another name and renamed
	 * when whole, so that a start killed in between leaves nothing half-done.
	 */
	void initialise(Programs programs) throws IOException {
		if (!Files.exists(this.settings.cluster())) {
			password(this.settings.passwordFile());
			Path unfinished = this.settings.home().resolve("cluster.new");
			FileSystemUtils.deleteRecursively(unfinished);
			programs.run("initdb",
					List.of("-D", unfinished.toString(), "-U", "postgres", "-A", "scram-sha-256",
							"--pwfile=" + this.settings.passwordFile(), "-E", "UTF8", "--locale=C.UTF-8",
							"--locale-provider=icu", "--icu-locale=ru-RU", this.settings.throwAway() ? "-N" : "-k"));
			Files.move(unfinished, this.settings.cluster(), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/**
	 * The programs of one major version cannot read the cluster of another.
	 * @throws PostgresStartException if it is of another
	 */
	void requireOurVersion() throws IOException {
		Path file = this.settings.cluster().resolve("PG_VERSION");
		String version = Files.exists(file) ? Files.readString(file).strip() : "";
		if (!version.isEmpty() && !version.equals(String.valueOf(Binaries.MAJOR_VERSION))) {
			throw new PostgresStartException("The database in " + this.settings.home() + " is of PostgreSQL " + version
					+ ", and this version of the application brings " + Binaries.MAJOR_VERSION
					+ ". Two commands take it over, with the same settings: java -jar OLD.jar backup FILE, where OLD.jar is "
					+ "the version of the application that brought PostgreSQL " + version
					+ ", and then, with this folder "
					+ "moved aside, java -jar NEW.jar restore FILE, where NEW.jar is this version.");
		}
	}

	/**
	 * The password of the user {@code postgres}.
	 * @throws PostgresStartException if the database is there and its password is not
	 */
	String password() throws IOException {
		Path file = this.settings.passwordFile();
		if (!Files.exists(file) || Files.readString(file).isBlank()) {
			throw new PostgresStartException("The file " + file
					+ " is missing or empty, and without it the database does not open: put it back from a copy of the "
					+ "folder, or move the folder aside and restore a backup (restore FILE).");
		}
		return Files.readString(file).strip();
	}

	/**
	 * What the processes of its server are called, and those of no other: the password is
	 * no other's, and is not to be found out by this.
	 */
	String name() throws IOException {
		return "duplicates-" + UUID.nameUUIDFromBytes(password().getBytes(StandardCharsets.UTF_8));
	}

	/** The password of the application's user; a lost one is made anew. */
	String applicationPassword() throws IOException {
		return password(this.settings.applicationPasswordFile());
	}

	/** The password that the file keeps; a random one at first. */
	private String password(Path file) throws IOException {
		if (!Files.exists(file) || Files.readString(file).isBlank()) {
			Files.deleteIfExists(file);
			writePassword(file);
		}
		return Files.readString(file).strip();
	}

	/** The file is closed to others from its first byte, not only after it is written. */
	private void writePassword(Path file) throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		boolean posix = Files.getFileStore(this.settings.home()).supportsFileAttributeView("posix");
		FileAttribute<?>[] onlyOwner = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Files.createFile(file, onlyOwner);
		Files.writeString(file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.WRITE);
		this.privileges.own(file);
	}

}
