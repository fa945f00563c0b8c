package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. As root its programs run in a user namespace of
 * their own, or, where that is refused, as the user "nobody"; an ordinary user needs
 * nothing.
 */
enum Privileges {

	/** An ordinary user: nothing to give up. */
	ORDINARY(List.of()),

	/** Root, seen as another user from inside a namespace; the files stay root's. */
	NAMESPACE(List.of("unshare", "-U", "--")),

	/** Root gives its rights up; the files must belong to the other user. */
	NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));

	/** The id of the user and the group "nobody" on Linux. */
	static final int NOBODY_ID = 65534;

	private final List<String> prefix;

	Privileges(List<String> prefix) {
		this.prefix = prefix;
	}

	/** What fits the user who runs this program. */
	static Privileges ofThisProcess() {
		if (!isRoot()) {
			return ORDINARY;
		}
		if (succeeds(NAMESPACE.command(List.of("true")))) {
			return NAMESPACE;
		}
		if (succeeds(NOBODY.command(List.of("true")))) {
			return NOBODY;
		}
		throw new PostgresStartException("PostgreSQL does not run as root, and neither unshare nor setpriv works here: "
				+ "start the application as an ordinary user, or set SPRING_DATASOURCE_URL");
	}

	/** The command as it must be called to run without root's rights. */
	List<String> command(List<String> command) {
		List<String> whole = new ArrayList<>(this.prefix);
		whole.addAll(command);
		return whole;
	}

	/** Whether the other user can pass through every folder down to this one. */
	boolean canReach(Path folder) {
		return this != NOBODY || succeeds(command(List.of("test", "-x", existing(folder).toString())));
	}

	/** Gives a folder to the user as which the programs run. */
	void own(Path folder) throws IOException {
		if (this == NOBODY) {
			Files.setAttribute(folder, "unix:uid", NOBODY_ID);
			Files.setAttribute(folder, "unix:gid", NOBODY_ID);
		}
	}

	private static Path existing(Path folder) {
		Path path = folder.toAbsolutePath();
		while (!Files.exists(path)) {
			path = path.getParent();
		}
		return path;
	}

	private static boolean isRoot() {
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(Paths.get("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException | IllegalArgumentException ex) {
			return "root".equals(System.getProperty("user.name"));
		}
	}

	private static boolean succeeds(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
