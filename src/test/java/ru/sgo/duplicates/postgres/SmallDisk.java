package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real disk of a few megabytes, which can be filled and closed to writers. */
final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private SmallDisk(Path folder) {
		this.folder = folder;
	}

	/**
	 * Mounts one; where that is not allowed, the test is left out.
	 * @param folder becomes the disk
	 */
	static SmallDisk mount(Path folder, int megabytes) throws IOException {
		Files.createDirectories(folder);
		assumeTrue(TestUser.isRoot()
				&& run("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + megabytes + "m", "tmpfs", folder.toString()),
				"Nothing can be mounted here");
		return new SmallDisk(folder);
	}

	/** Leaves not a byte. */
	void fill() throws IOException {
		Path ballast = this.folder.resolve("ballast");
		try (var out = Files.newOutputStream(ballast)) {
			byte[] some = new byte[4096];
			while (true) {
				out.write(some);
			}
		}
		catch (IOException ex) {
			// It is full.
		}
		Files.setPosixFilePermissions(ballast, PosixFilePermissions.fromString("rw-------"));
	}

	void makeRoom() throws IOException {
		Files.delete(this.folder.resolve("ballast"));
	}

	void closeToWriters() throws IOException {
		run("mount", "-o", "remount,ro", this.folder.toString());
	}

	private static boolean run(String... command) throws IOException {
		try {
			return new ProcessBuilder(List.of(command)).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		run("umount", "-l", this.folder.toString());
	}

}
