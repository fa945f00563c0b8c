package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Kills processes of a server as the system does when it runs out of memory. */
final class Killing {

	private Killing() {
	}

	/** The number of the postmaster that works on a cluster. */
	static long postmaster(Path home) throws IOException {
		return PostmasterFile.of(home.resolve("cluster")).orElseThrow().process();
	}

	static void kill(long process) {
		ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
	}

	/** Waits until it is so; what is thrown meanwhile is taken for not yet. */
	static void await(Duration patience, Callable<Boolean> wanted) throws Exception {
		long limit = System.nanoTime() + patience.toNanos();
		while (!isSo(wanted)) {
			if (System.nanoTime() > limit) {
				throw new AssertionError("Not within " + patience);
			}
			Thread.sleep(50);
		}
	}

	private static boolean isSo(Callable<Boolean> wanted) {
		try {
			return wanted.call();
		}
		catch (Exception ex) {
			return false;
		}
	}

}
