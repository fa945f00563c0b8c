package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}.
 *
 * @param process its number; another process may bear it after a kill
 * @param port where it listens; 0 before it says so
 * @param ready whether it takes connections
 */
record PostmasterFile(long process, int port, boolean ready) {

	private static final int PORT = 3;

	private static final int STATUS = 7;

	/**
	 * Reads the file of a cluster; none where no server has left one.
	 * @throws PostgresStartException if the file says nothing, with which PostgreSQL
	 * would not start either
	 */
	static Optional<PostmasterFile> of(Path cluster) throws IOException {
		Path file = in(cluster);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(file).stream().map(String::strip).toList();
		try {
			return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0)),
					(lines.size() > PORT) ? Integer.parseInt(lines.get(PORT)) : 0,
					lines.size() > STATUS && lines.get(STATUS).equals("ready")));
		}
		catch (IndexOutOfBoundsException | NumberFormatException ex) {
			throw new PostgresStartException("The file " + file
					+ " is empty or damaged, as after a power failure or on a full disk. Make sure that no PostgreSQL "
					+ "works with this folder any more, delete the file and start again.");
		}
	}

	/** Where it lies while the server of a cluster runs, and after it was killed. */
	static Path in(Path cluster) {
		return cluster.resolve("postmaster.pid");
	}

	boolean isAtWork() {
		return isAtWork(this.process);
	}

	/**
	 * Whether a server runs under this number. A process id is given anew after a while:
	 * only a process of PostgreSQL is ours. In a container root may not see the command
	 * of another user's process, but its line.
	 */
	static boolean isAtWork(long process) {
		return ProcessHandle.of(process)
			.filter(ProcessHandle::isAlive)
			.map(ProcessHandle::info)
			.flatMap(info -> info.command().or(info::commandLine))
			.filter(command -> command.contains("postgres"))
			.isPresent();
	}

}
