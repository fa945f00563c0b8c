package ru.sgo.duplicates.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/** Measures everything for every size, one after the other, and writes the page. */
final class Benchmark {

	private static final long SEED = 20_260;

	/** Of the town on which a contender may tune itself. */
	private static final long OTHER_SEED = 7_319;

	private static final int OTHER_TOWN_UP_TO = 100_000;

	private Benchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		BenchmarkSettings settings = BenchmarkSettings.ofThisProcess();
		Files.createDirectories(settings.folder());
		try (Database database = Database.start(settings.folder().resolve("postgres"))) {
			BenchmarkPage page = new BenchmarkPage(settings, LocalDate.now(), version(database), HardTowns.table(),
					Namesakes.table(settings.rounds()));
			for (int size : settings.accounts()) {
				measure((size < MeasuredTown.LARGE) ? settings : settings.forLarge(), database, size, page);
			}
		}
		System.out.println(Files.readString(settings.page()));
	}

	private static void measure(BenchmarkSettings settings, Database database, int size, BenchmarkPage page)
			throws Exception {
		Path folder = settings.folder().resolve(String.valueOf(size));
		MeasuredTown town = MeasuredTown.make(folder.resolve("town"), size, SEED);
		Path other = MeasuredTown.make(folder.resolve("other"), Math.min(size, OTHER_TOWN_UP_TO), OTHER_SEED).folder();
		int heap = ApplicationFigures.heap(size);
		ApplicationFigures application = ApplicationFigures.measure(settings, database, town, heap);
		ListFigures lists = ListFigures.measure(settings, database, town);
		List<Entry.Result> results = Contest.hold(settings, database, town, other, heap);
		page.add(town, application, lists, results, Labels.read(town.folder()));
		FileSystemUtils.deleteRecursively(folder);
	}

	private static String version(Database database) throws Exception {
		try (Connection connection = database.connect(Database.BARE)) {
			return connection.getMetaData().getDatabaseProductVersion();
		}
	}

}
