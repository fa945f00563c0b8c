package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Measures how long a town takes to be backed up beside the application, and to be made
 * again in an empty folder, by the commands that an administrator gives; and holds every
 * table of the second town against the first. Writes the table to a page.
 */
final class BackupBenchmark {

	private static final long SEED = 20_263;

	/** Of either command, in megabytes, whatever the size of the town. */
	private static final int HEAP = 256;

	private static final Map<String, String> KEY = Map.of("DUPLICATES_BACKUP_KEY", "key-of-the-benchmark");

	/** Wanted, in seconds for a town of {@link #WANTED_OF} accounts. */
	private static final double SECONDS_OF_BACKUP = 20;

	private static final double SECONDS_OF_RESTORE = 60;

	private static final int WANTED_OF = 100_000;

	private final BenchmarkSettings settings;

	private final Path folder;

	private BackupBenchmark(BenchmarkSettings settings, Path folder) {
		this.settings = settings;
		this.folder = folder;
	}

	public static void main(String[] arguments) throws Exception {
		BenchmarkSettings settings = BenchmarkSettings.ofThisProcess();
		Files.createDirectories(settings.folder());
		for (int size : settings.accounts()) {
			Path folder = settings.folder().resolve("backup-" + size);
			FileSystemUtils.deleteRecursively(folder);
			MeasuredTown town = MeasuredTown.make(folder.resolve("town"), size, SEED);
			BenchmarkSettings rounds = (size < MeasuredTown.LARGE) ? settings : settings.forLarge();
			String table = new BackupBenchmark(rounds, folder).measure(town);
			Path page = settings.folder().resolve("backup-" + size + ".md");
			Files.writeString(page, table);
			FileSystemUtils.deleteRecursively(folder);
			System.out.println(table + "\nWritten to " + page);
		}
	}

	private String measure(MeasuredTown town) throws Exception {
		Path data = this.folder.resolve("data");
		Path plain = this.folder.resolve("town.zip");
		Path locked = this.folder.resolve("town.zip.gpg");
		Measured plainBackups = new Measured();
		Measured lockedBackups = new Measured();
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(this.settings, data,
				ApplicationFigures.heap(town.accounts()))) {
			Jobs jobs = new Jobs(application);
			jobs.importAll(town.files());
			jobs.report();
			jobs.confirmAll(application.admin().get("/api/reports").json().at("/items/0/id").asLong());
			for (int round = 0; round < this.settings.rounds(); round++) {
				plainBackups.add(anew("backup", plain, data, Map.of()));
				lockedBackups.add(anew("backup", locked, data, KEY));
			}
		}
		JsonNode contents = contents(plain);
		Measured plainRestores = restore(plain, Map.of(), contents);
		Measured lockedRestores = restore(locked, KEY, contents);
		return """
				%s accounts, %s rows in %d tables; the folder of the database %s MB, a backup %s MB; heap of the commands %d MB:

				%s"""
			.formatted(WrittenNumbers.count(town.accounts()), WrittenNumbers.count(rows(contents)),
					contents.path("tables").size(), WrittenNumbers.count(bytes(data) >> 20),
					WrittenNumbers.count(Files.size(plain) >> 20), HEAP,
					new MarkdownTable("", "wanted, s", "seconds, median")
						.row("backup beside the application", wanted(town, SECONDS_OF_BACKUP),
								WrittenNumbers.seconds(plainBackups.median()))
						.row("backup, encrypted", wanted(town, SECONDS_OF_BACKUP),
								WrittenNumbers.seconds(lockedBackups.median()))
						.row("restore into an empty folder", wanted(town, SECONDS_OF_RESTORE),
								WrittenNumbers.seconds(plainRestores.median()))
						.row("restore, encrypted", wanted(town, SECONDS_OF_RESTORE),
								WrittenNumbers.seconds(lockedRestores.median())));
	}

	private static String wanted(MeasuredTown town, double seconds) {
		return (town.size() <= WANTED_OF) ? "≤ " + WrittenNumbers.seconds(seconds) : "";
	}

	/** Each time into another empty folder, which is thrown away when it was compared. */
	private Measured restore(Path file, Map<String, String> key, JsonNode contents) throws Exception {
		Measured restores = new Measured();
		Path data = this.folder.resolve("restored");
		Path again = this.folder.resolve("again.zip");
		for (int round = 0; round < this.settings.rounds(); round++) {
			restores.add(Measured.seconds(() -> command("restore", file, data, key)));
			anew("backup", again, data, Map.of());
			if (!contents(again).equals(contents)) {
				throw new IllegalStateException("What was restored from " + file + " differs: compare it with " + again);
			}
			FileSystemUtils.deleteRecursively(data);
		}
		return restores;
	}

	private double anew(String command, Path file, Path data, Map<String, String> key) throws Exception {
		Files.deleteIfExists(file);
		return Measured.seconds(() -> command(command, file, data, key));
	}

	private void command(String command, Path file, Path data, Map<String, String> key) throws Exception {
		ProcessBuilder builder = JavaProcess
			.builder("-Xmx" + HEAP + "m", "-jar", this.settings.jar().toString(), command, file.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.settings.folder().resolve("backup.log").toFile()));
		builder.environment().put("DUPLICATES_DATA_DIR", data.toString());
		builder.environment().putAll(key);
		if (builder.start().waitFor() != 0) {
			throw new IllegalStateException("The command " + command + " failed, see backup.log");
		}
	}

	/** What the backup says of its tables: columns, rows, digests. */
	private static JsonNode contents(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new JsonMapper().readTree(zip.getInputStream(zip.getEntry("contents.json")));
		}
	}

	private static long rows(JsonNode contents) {
		long rows = 0;
		for (JsonNode table : contents.path("tables")) {
			rows += table.path("rows").asLong();
		}
		return rows;
	}

	private static long bytes(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
		}
	}

}
