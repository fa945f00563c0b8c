package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one server: where the server's user can reach it, and closed to others.
 */
final class HomeFolder {

	private static final Logger log = LoggerFactory.getLogger(HomeFolder.class);

	private HomeFolder() {
	}

	/**
	 * Makes the folder unless it is there.
	 * @return the settings as wanted, or with a folder below the common one where the
	 * server's user could not reach what was wanted
	 */
	static PostgresSettings prepare(PostgresSettings wanted, Privileges privileges) throws IOException {
		PostgresSettings settings = reachable(wanted, privileges);
		createOpen(settings.home().getParent(), privileges);
		Files.createDirectories(settings.home());
		allow(settings.home(), "rwx------");
		return settings;
	}

	/** Where it would be made; nothing is made. */
	static PostgresSettings find(PostgresSettings wanted, Privileges privileges) {
		return isReachable(wanted, privileges) || wanted.throwAway() ? wanted : wanted.movedTo(kept(wanted));
	}

	/**
	 * The home is given to the server's user; the way to it, and the programs, are not.
	 */
	private static boolean isReachable(PostgresSettings wanted, Privileges privileges) {
		return privileges.canReach(wanted.home().getParent())
				&& (wanted.programs().startsWith(wanted.home()) || privileges.canReach(wanted.programs()));
	}

	private static PostgresSettings reachable(PostgresSettings wanted, Privileges privileges) throws IOException {
		if (isReachable(wanted, privileges)) {
			return wanted;
		}
		PostgresSettings moved = wanted.movedTo(commonHome(wanted, privileges));
		log.warn("The folder {} is closed to the user as which PostgreSQL must run. The data go to {} instead.",
				wanted.home(), moved.home());
		return moved;
	}

	/** A throw-away server gets a folder of its own there, so that it deletes no data. */
	private static Path commonHome(PostgresSettings wanted, Privileges privileges) throws IOException {
		createOpen(wanted.commonFolder(), privileges);
		return wanted.throwAway() ? Files.createTempDirectory(wanted.commonFolder(), "postgres") : kept(wanted);
	}

	private static Path kept(PostgresSettings wanted) {
		return wanted.commonFolder().resolve("postgres");
	}

	/** What we make on the way is open to the server's user, whatever root's umask is. */
	private static void createOpen(Path folder, Privileges privileges) throws IOException {
		if (Files.exists(folder)) {
			return;
		}
		createOpen(folder.getParent(), privileges);
		Files.createDirectory(folder);
		if (privileges != Privileges.ORDINARY) {
			allow(folder, "rwxr-xr-x");
		}
	}

	private static void allow(Path folder, String permissions) throws IOException {
		if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
		}
	}

}
