package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked once for a process of tests: it takes longer than
 * to start a server. Tests whose subject it is unpack them anew.
 */
public final class TestPrograms {

	/**
	 * Below it they are unpacked; each process that runs tests has a folder of its own.
	 */
	public static final Path FOLDER = Path.of("target", "postgres", "programs-" + System.getProperty("test.fork", "0"));

	private TestPrograms() {
	}

	/**
	 * Copies them to where a server that keeps its data in this folder looks for them.
	 */
	public static void copyInto(Path home) throws IOException {
		copyTo(PostgresSettings.keptIn(home).programs());
	}

	/** A server that throws its data away, with the programs of this process. */
	public static PostgresSettings thrownAway(Path home) {
		return thrownAway(home, FOLDER);
	}

	static PostgresSettings thrownAway(Path home, Path programs) {
		return new PostgresSettings(home, programs, true, Path.of(System.getProperty("java.io.tmpdir")));
	}

	static void copyTo(Path programs) throws IOException {
		Path unpacked = Binaries.unpackBelow(FOLDER);
		FileSystemUtils.copyRecursively(unpacked, programs.resolve(unpacked.getFileName()));
	}

}
