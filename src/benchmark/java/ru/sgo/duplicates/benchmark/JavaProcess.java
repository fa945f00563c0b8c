package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other Java processes. */
final class JavaProcess {

	private JavaProcess() {
	}

	/** A process of the same Java. */
	static ProcessBuilder builder(String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command);
	}

	/**
	 * The most memory that a living process has occupied since it began, in megabytes;
	 * empty where the system does not tell.
	 */
	static String peakMemory(Process process) {
		try {
			return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))
				.stream()
				.filter(line -> line.startsWith("VmHWM:"))
				.map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
				.findFirst()
				.orElse("");
		}
		catch (IOException ex) {
			// Not Linux, or it is no more.
			return "";
		}
	}

}
