package ru.sgo.duplicates.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What one run of the benchmark is to do.
 *
 * @param accounts the sizes of the towns, about so many accounts each
 * @param rounds how often everything is measured, from 1; medians are told
 * @param jar the packaged application
 * @param folder where towns, databases and logs are kept while it runs
 * @param page the page to write
 * @param note what a reader has to know of this run, such as what else the machine did;
 * may be empty
 */
record BenchmarkSettings(List<Integer> accounts, int rounds, Path jar, Path folder, Path page, String note) {

	BenchmarkSettings {
		accounts = List.copyOf(accounts);
		if (accounts.isEmpty() || rounds < 1) {
			throw new IllegalArgumentException("A benchmark needs a size and a round");
		}
	}

	/** From the system properties that the Maven profile sets. */
	static BenchmarkSettings ofThisProcess() {
		return new BenchmarkSettings(
				Arrays.stream(text("accounts").split(",")).map(size -> Integer.valueOf(size.strip())).toList(),
				Integer.parseInt(text("rounds")), Path.of(text("jar")), Path.of(text("folder")), Path.of(text("page")),
				System.getProperty("benchmark.note", ""));
	}

	/** The same for a town so large that a third of the rounds take long enough. */
	BenchmarkSettings forLarge() {
		return new BenchmarkSettings(this.accounts, Math.max(1, this.rounds / 3), this.jar, this.folder, this.page,
				this.note);
	}

	private static String text(String name) {
		String value = System.getProperty("benchmark." + name);
		if (value == null || value.isBlank()) {
			throw new IllegalStateException("Set benchmark." + name);
		}
		return value;
	}

}
