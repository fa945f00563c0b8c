package ru.sgo.duplicates.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A contender at work in a process of its own. */
final class ContenderProcess implements Contestant {

	/** After so long it is stopped. */
	static final Duration PATIENCE = Duration.ofMinutes(10);

	private final Process process;

	private final Path folder;

	private final String name;

	private final BufferedReader answers;

	private final PrintStream orders;

	private ContenderProcess(Process process, Path folder, String name) {
		this.process = process;
		this.folder = folder;
		this.name = name;
		this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
	}

	/**
	 * Starts a contender and lets it read the town.
	 * @param name {@code own} or {@code duke}
	 * @param heap in megabytes, at most
	 * @param town the folder of the town
	 * @param other the folder of another town, to tune oneself on
	 */
	static ContenderProcess start(String name, int heap, Path town, Path other) throws IOException {
		ContenderProcess started = new ContenderProcess(JavaProcess
			.builder("-Xmx" + heap + "m", "-cp", System.getProperty("java.class.path"), ContenderMain.class.getName(),
					name, town.toString(), other.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start(), town, name);
		started.answer();
		return started;
	}

	@Override
	public OptionalDouble find() throws Exception {
		try {
			return OptionalDouble.of(Double.parseDouble(CompletableFuture.supplyAsync(() -> answer("find"))
				.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
		}
		catch (TimeoutException ex) {
			this.process.destroyForcibly().waitFor();
			return OptionalDouble.empty();
		}
	}

	@Override
	public FoundPairs found() throws IOException {
		Path file = this.folder.resolve("found-" + this.name + ".csv");
		answer(file.toString());
		return FoundPairs.read(file);
	}

	@Override
	public String compared() {
		return WrittenNumbers.count(Long.parseLong(answer("compared")));
	}

	@Override
	public String peakMemory() {
		return JavaProcess.peakMemory(this.process);
	}

	private String answer(String order) {
		this.orders.println(order);
		return answer();
	}

	private String answer() {
		try {
			String line = this.answers.readLine();
			if (line == null) {
				throw new IllegalStateException("The contender has ended");
			}
			return line;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.orders.close();
		this.process.onExit().join();
	}

}
