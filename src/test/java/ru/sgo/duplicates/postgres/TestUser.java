package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The user who runs the tests. */
final class TestUser {

	private TestUser() {
	}

	/** Found out in another way than the launcher's: by the owner of a new file. */
	static boolean isRoot() {
		try {
			Path file = Files.createTempFile("whose", "");
			boolean root = Integer.valueOf(0).equals(Files.getAttribute(file, "unix:uid"));
			Files.delete(file);
			return root;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The ways in which this user can run a server on this machine; never none. */
	static List<Privileges> ways() {
		return isRoot() ? Stream.of(Privileges.NAMESPACE, Privileges.NOBODY).filter(Privileges::works).toList()
				: List.of(Privileges.ORDINARY);
	}

}
