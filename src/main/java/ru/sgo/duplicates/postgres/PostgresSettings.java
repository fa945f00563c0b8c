package ru.sgo.duplicates.postgres;

import java.nio.file.Path;

/**
 * How the embedded server runs.
 *
 * @param home the folder of the cluster, its password and its log
 * @param programs the folder below which the programs are unpacked
 * @param throwAway for tests: no care for a power failure, and everything is deleted at
 * the end
 * @param commonFolder below it the data go when root wants them in a folder that is
 * closed to the user as which the server must run
 */
public record PostgresSettings(Path home, Path programs, boolean throwAway, Path commonFolder) {

	private static final Path COMMON_FOLDER = Path.of("/var/lib/duplicates");

	public PostgresSettings {
		home = home.toAbsolutePath().normalize();
		programs = programs.toAbsolutePath().normalize();
		commonFolder = commonFolder.toAbsolutePath().normalize();
	}

	/** A server that keeps its data in the folder. */
	public static PostgresSettings keptIn(Path home) {
		return new PostgresSettings(home, home.resolve("programs"), false, COMMON_FOLDER);
	}

	PostgresSettings movedTo(Path otherHome) {
		return new PostgresSettings(otherHome, otherHome.resolve("programs"), this.throwAway, this.commonFolder);
	}

	Path cluster() {
		return this.home.resolve("cluster");
	}

	Path passwordFile() {
		return this.home.resolve("password");
	}

	/** The password of the user as whom the application works. */
	Path applicationPasswordFile() {
		return this.home.resolve("application-password");
	}

	Path log() {
		return this.home.resolve("server.log");
	}

	Path lockFile() {
		return this.home.resolve("lock");
	}

}
