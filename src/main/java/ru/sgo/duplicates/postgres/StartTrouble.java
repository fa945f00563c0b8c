package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Why data cannot be kept or a server not started, as one sentence with what to do. */
public final class StartTrouble {

	private static final String FULL = "No space left on device";

	/** What the system says in English, in whatever file a program has put it. */
	private static final Map<String, String> KNOWN = Map.of(FULL, "The disk is full: make room",
			"Read-only file system", "The disk can only be read: mount it for writing", "Disk quota exceeded",
			"The user's share of the disk is full: make room", "Not a directory",
			"A file is where a folder should be: move it away", "Permission denied",
			"The user of the application may not write there: give it the folder", "Address already in use",
			"Another program has taken the port of the database: start the application again");

	/** Bytes: less than a server needs for its files of a start. */
	private static final long TOO_LITTLE = 1_000_000;

	private StartTrouble() {
	}

	/**
	 * What a file or a folder refused.
	 * @param place where the data lie or would lie
	 */
	public static PostgresStartException in(Path place, IOException ex) {
		String said = String.valueOf(ex.getMessage());
		if (ex instanceof AccessDeniedException) {
			said = "Permission denied";
		}
		else if (ex instanceof FileAlreadyExistsException) {
			said = "Not a directory";
		}
		else if (ex instanceof FileSystemException file && file.getReason() != null) {
			said = file.getReason();
		}
		String known = known(said);
		return new PostgresStartException("The data cannot be kept in " + place + ". "
				+ ((known != null) ? known : "The folder cannot be used (" + said + ")")
				+ ", or set DUPLICATES_DATA_DIR to another folder.", ex);
	}

	/**
	 * The same; on a full disk not even that it is full could be said in a file.
	 * @param folder where the files lie
	 */
	static @Nullable String known(String said, Path folder) throws IOException {
		String known = known(said);
		boolean full = known == null && Files.getFileStore(folder).getUsableSpace() < TOO_LITTLE;
		return full ? KNOWN.get(FULL) : known;
	}

	/** The sentence for what a program or the server has said; null for anything else. */
	static @Nullable String known(String said) {
		return KNOWN.entrySet()
			.stream()
			.filter(one -> said.contains(one.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Root would take the data of another user for itself, and that user could not start
	 * any more.
	 * @throws PostgresStartException if the data are another user's
	 */
	static void requireOurs(Path home, Privileges privileges) throws IOException {
		Path cluster = home.resolve("cluster");
		if (!Files.exists(cluster) || !Files.exists(Path.of("/proc/self"))) {
			return;
		}
		if (!privileges.mayOwn(Files.getAttribute(cluster, "unix:uid"))) {
			throw new PostgresStartException("The data in " + home + " are the user " + Files.getOwner(cluster)
					+ "'s: start the application as that user, or set DUPLICATES_DATA_DIR to another folder.");
		}
	}

}
