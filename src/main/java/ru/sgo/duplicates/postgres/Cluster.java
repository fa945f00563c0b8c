package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/** The cluster's files: made once, with a password that nobody else can read. */
final class Cluster {

	private final PostgresSettings settings;

	private final Programs programs;

	private final Privileges privileges;

	Cluster(PostgresSettings settings, Programs programs, Privileges privileges) {
		this.settings = settings;
		this.programs = programs;
		this.privileges = privileges;
	}

	/**
	 * Makes the cluster unless it is there. It is made under another name and renamed
	 * when whole, so that a start killed in between leaves nothing half-done.
	 * @return the password of the user {@code postgres}
	 */
	String initialise() throws IOException {
		String password = password(this.settings.passwordFile());
		if (!Files.exists(this.settings.cluster())) {
			Path unfinished = this.settings.home().resolve("cluster.new");
			FileSystemUtils.deleteRecursively(unfinished);
			this.programs.run("initdb",
					List.of("-D", unfinished.toString(), "-U", "postgres", "-A", "scram-sha-256",
							"--pwfile=" + this.settings.passwordFile(), "-E", "UTF8", "--locale=C.UTF-8",
							"--locale-provider=icu", "--icu-locale=ru-RU", this.settings.throwAway() ? "-N" : "-k"));
			Files.move(unfinished, this.settings.cluster(), StandardCopyOption.ATOMIC_MOVE);
		}
		return password;
	}

	/** The password that the file keeps; a random one at first. */
	String password(Path file) throws IOException {
		if (!Files.exists(file)) {
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
