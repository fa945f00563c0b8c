package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. As root its programs run in a user namespace of
 * their own, or, where that is refused, as the user "nobody"; an ordinary user needs
 * nothing.
 */
enum Privileges {

	/** An ordinary user: nothing to give up. */
	ORDINARY(null, List.of()),

	/** Root, seen as another user from inside a namespace; the files stay root's. */
	NAMESPACE(0, List.of("unshare", "-U", "--")),

	/** Root gives its rights up; the files must belong to the other user. */
	NOBODY(65534, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));

	/** The id of the user and group to whom the files must belong; null: as they are. */
	private final @Nullable Integer owner;

	private final List<String> prefix;

	Privileges(@Nullable Integer owner, List<String> prefix) {
		this.owner = owner;
		this.prefix = prefix;
	}

	/** What fits the user who runs this program. */
	static Privileges ofThisProcess() {
		return choose(isRoot(), Privileges::works);
	}

	/**
	 * The first way for this user that the machine allows.
	 * @param allowed whether a program can be called in this way
	 */
	static Privileges choose(boolean root, Predicate<Privileges> allowed) {
		if (!root) {
			return ORDINARY;
		}
		return Stream.of(NAMESPACE, NOBODY)
			.filter(allowed)
			.findFirst()
			.orElseThrow(() -> new PostgresStartException("PostgreSQL does not run as root, and neither unshare nor "
					+ "setpriv works here: start the application as an ordinary user, or set SPRING_DATASOURCE_URL"));
	}

	/** Whether a program can be called in this way by this user on this machine. */
	boolean works() {
		return succeeds(command(List.of("true")));
	}

	/** The command as it must be called to run without root's rights. */
	List<String> command(List<String> command) {
		List<String> whole = new ArrayList<>(this.prefix);
		whole.addAll(command);
		return whole;
	}

	/** Whether the other user can pass through every folder down to this one. */
	boolean canReach(Path folder) {
		return this == ORDINARY || succeeds(command(List.of("test", "-x", existing(folder).toString())));
	}

	/**
	 * Gives a file, or a folder with all that is in it, to the user as which the programs
	 * run; the next start of the same data may find another way to give root's rights up.
	 */
	void own(Path tree) throws IOException {
		if (this.owner == null || this.owner.equals(Files.getAttribute(tree, "unix:uid"))) {
			return;
		}
		try (Stream<Path> files = Files.walk(tree)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.setAttribute(file, "unix:uid", this.owner, LinkOption.NOFOLLOW_LINKS);
				Files.setAttribute(file, "unix:gid", this.owner, LinkOption.NOFOLLOW_LINKS);
			}
		}
	}

	/**
	 * Whether data of this user may be taken over: one's own, and as root also those that
	 * root has given to the server's user before.
	 * @param user the number of the data's owner
	 */
	boolean mayOwn(Object user) throws IOException {
		return (this == ORDINARY) ? user.equals(ownNumber())
				: Stream.of(values()).anyMatch(way -> user.equals(way.owner));
	}

	/** Only Linux tells it in this way. */
	private static Object ownNumber() throws IOException {
		return Files.getAttribute(Paths.get("/proc/self"), "unix:uid");
	}

	private static Path existing(Path folder) {
		Path path = folder.toAbsolutePath();
		while (!Files.exists(path)) {
			path = path.getParent();
		}
		return path;
	}

	static boolean isRoot() {
		try {
			return Integer.valueOf(0).equals(ownNumber());
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
