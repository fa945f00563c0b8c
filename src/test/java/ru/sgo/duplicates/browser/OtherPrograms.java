package ru.sgo.duplicates.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts other programs and waits for them, but not for ever. */
final class OtherPrograms {

	private static final Logger log = LoggerFactory.getLogger(OtherPrograms.class);

	private static final int SECONDS_TO_ANSWER = 30;

	private OtherPrograms() {
	}

	/** Whether the program can be started and ends well within half a minute. */
	static boolean answers(Map<String, String> environment, String... command) {
		return run(Path.of("."), SECONDS_TO_ANSWER, environment, List.of(command));
	}

	/** Whether the program ended well; what it said goes to the log if it did not. */
	static boolean run(Path folder, int seconds, Map<String, String> environment, List<String> command) {
		try {
			File output = File.createTempFile("program", ".log");
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output);
			builder.environment().putAll(environment);
			Process process = builder.start();
			boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
			if (!ended) {
				process.destroyForcibly();
			}
			boolean well = ended && process.exitValue() == 0;
			if (!well) {
				log.info("{} did not answer well:\n{}", command.get(0), Files.readString(output.toPath()));
			}
			Files.deleteIfExists(output.toPath());
			return well;
		}
		catch (IOException ex) {
			log.info("{} cannot be started: {}", command.get(0), ex.getMessage());
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
