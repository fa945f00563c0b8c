package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls the PostgreSQL programs without root's rights. */
final class Programs {

	private static final int MINUTES_AT_MOST = 3;

	/** Bytes: why a start failed stands at the end. */
	private static final int MOST_LOGGED = 10_000;

	private final Path home;

	private final Privileges privileges;

	private final Path log;

	Programs(Path home, Privileges privileges, Path log) {
		this.home = home;
		this.privileges = privileges;
		this.log = log;
	}

	/**
	 * Runs a program to its end. Its output goes to a file and never to a pipe: the
	 * server started by {@code pg_ctl} would keep the pipe open, and the caller would
	 * wait for ever.
	 */
	void run(String program, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(this.home.resolve("bin").resolve(program).toString());
		command.addAll(arguments);
		Path output = this.log.resolveSibling(program + ".log");
		try {
			long logged = Files.exists(this.log) ? Files.size(this.log) : 0;
			ProcessBuilder builder = new ProcessBuilder(this.privileges.command(command)).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.directory(this.log.getParent().toFile());
			builder.environment().put("LC_ALL", "C.UTF-8");
			Process process = builder.start();
			process.getOutputStream().close();
			if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw failed(program, "it did not end", output, logged);
			}
			if (process.exitValue() != 0) {
				throw failed(program, "exit code " + process.exitValue(), output, logged);
			}
		}
		catch (IOException ex) {
			throw new PostgresStartException("The program " + program + " could not be run", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PostgresStartException("Interrupted while " + program + " ran", ex);
		}
	}

	/**
	 * What is known is said in one sentence, whether the program or the server said it.
	 */
	private PostgresStartException failed(String program, String how, Path output, long logged) throws IOException {
		String said = Files.readString(output);
		String known = StartTrouble.known(said + newlyLogged(logged), this.log.getParent());
		return new PostgresStartException((known != null)
				? "PostgreSQL could not be started in " + this.log.getParent() + ". " + known + ". See also " + this.log
				: program + " failed (" + how + "). " + said + " See also " + this.log);
	}

	private String newlyLogged(long from) throws IOException {
		if (!Files.exists(this.log)) {
			return "";
		}
		try (SeekableByteChannel file = Files.newByteChannel(this.log)) {
			file.position(Math.max(from, file.size() - MOST_LOGGED));
			return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
