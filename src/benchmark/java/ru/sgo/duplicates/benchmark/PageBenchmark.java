package ru.sgo.duplicates.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * Measures pages: a town is imported, a report made, what is clear confirmed, tasks
 * carried out; then one user looks at every page, and many do at once. Writes the tables
 * to a page.
 */
final class PageBenchmark {

	private static final long SEED = 20_261;

	private static final int USERS = 50;

	private static final int HEAP = 512;

	private PageBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		BenchmarkSettings settings = BenchmarkSettings.ofThisProcess();
		Files.createDirectories(settings.folder());
		for (int size : settings.accounts()) {
			Path folder = settings.folder().resolve("pages-" + size);
			FileSystemUtils.deleteRecursively(folder);
			MeasuredTown town = MeasuredTown.make(folder.resolve("town"), size, SEED);
			String tables = measure(settings, folder.resolve("data"), town);
			Path page = settings.folder().resolve("pages-" + size + ".md");
			Files.writeString(page, tables);
			FileSystemUtils.deleteRecursively(folder);
			System.out.println(tables + "\nWritten to " + page);
		}
	}

	private static String measure(BenchmarkSettings settings, Path data, MeasuredTown town) throws Exception {
		PageFigures pages = new PageFigures();
		BusyTown busy;
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(settings, data, HEAP)) {
			busy = BusyTown.make(application, town);
			for (PageFigures.Walk walk : busy.walks(application.port(), 2)) {
				pages.afterJobs(walk);
			}
		}
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(settings, data, HEAP)) {
			List<PageFigures.Walk> walks = busy.walks(application.port(), USERS);
			for (PageFigures.Walk walk : walks.subList(0, 2)) {
				pages.cold(walk);
			}
			for (PageFigures.Walk walk : walks.subList(0, 2)) {
				pages.warm(walk);
			}
			CrowdFigures crowd = CrowdFigures.measure(walks);
			return """
					%s accounts, %s cases, %s tasks; one user:

					%s
					%s""".formatted(WrittenNumbers.count(town.accounts()), WrittenNumbers.count(busy.cases()),
					WrittenNumbers.count(busy.tasks()), pages.table(), crowd.table());
		}
	}

}
