package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed server leaves behind: each process of it ends by itself, but one that is
 * at a long statement only after that, and until then no other server may touch the data.
 *
 * @param name the name that the processes of this server bear, and no others
 */
record LeftProcesses(String name) {

	private static final Logger log = LoggerFactory.getLogger(LeftProcesses.class);

	private static final Path PROCESSES = Path.of("/proc");

	private static final int SECONDS_TO_END = 10;

	/**
	 * Ends them, and waits for it.
	 * @return whether it is sure that there are none any more; only Linux tells it
	 */
	boolean end() {
		if (!Files.exists(PROCESSES.resolve("self/cmdline"))) {
			return false;
		}
		List<ProcessHandle> left = ProcessHandle.allProcesses().filter(this::isOfThisServer).toList();
		if (!left.isEmpty()) {
			log.warn("{} processes of the server outlive it and are ended", left.size());
			left.forEach(ProcessHandle::destroyForcibly);
		}
		return left.stream().allMatch(this::hasEnded);
	}

	/** PostgreSQL calls its processes by the name of their cluster. */
	private boolean isOfThisServer(ProcessHandle process) {
		try {
			return Files
				.readString(PROCESSES.resolve(String.valueOf(process.pid())).resolve("cmdline"),
						StandardCharsets.ISO_8859_1)
				.startsWith("postgres: " + this.name + ":");
		}
		catch (IOException ex) {
			// It has just ended, or is hidden, as none of this user's is.
			return false;
		}
	}

	/** One that has ended but that nobody has asked after has no line any more. */
	private boolean hasEnded(ProcessHandle process) {
		long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_END);
		while (isOfThisServer(process)) {
			if (System.nanoTime() > limit) {
				return false;
			}
			Thread.onSpinWait();
		}
		return true;
	}

}
