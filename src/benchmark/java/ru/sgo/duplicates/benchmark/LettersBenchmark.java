package ru.sgo.duplicates.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

import ru.sgo.duplicates.TestClient;

/**
 * Measures what is counted and written for a region of two thousand organizations: all
 * clear proposals confirmed, the letters to all that have something to do, in the
 * background, and the headcount of a day. Writes the table to a page.
 */
final class LettersBenchmark {

	private static final long SEED = 20_262;

	/** With eighteen organizations each. */
	private static final int AUTHORITIES = 112;

	private static final int HEAP = 512;

	/** How often to ask how far it is, in milliseconds. */
	private static final int PAUSE = 100;

	/** Wanted, in seconds for {@link #LETTERS} organizations. */
	private static final double SECONDS_OF_LETTERS = 60;

	private static final int LETTERS = 2000;

	/** Wanted, in seconds. */
	private static final double SECONDS_OF_HEADCOUNT = 2;

	private LettersBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		BenchmarkSettings settings = BenchmarkSettings.ofThisProcess();
		Files.createDirectories(settings.folder());
		for (int size : settings.accounts()) {
			Path folder = settings.folder().resolve("letters-" + size);
			FileSystemUtils.deleteRecursively(folder);
			MeasuredTown town = MeasuredTown.withAuthorities(folder.resolve("town"), size, SEED, AUTHORITIES);
			String table = measure(settings, folder.resolve("data"), town);
			Path page = settings.folder().resolve("letters-" + size + ".md");
			Files.writeString(page, table);
			FileSystemUtils.deleteRecursively(folder);
			System.out.println(table + "\nWritten to " + page);
		}
	}

	private static String measure(BenchmarkSettings settings, Path data, MeasuredTown town) throws Exception {
		double confirmation;
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(settings, data,
				ApplicationFigures.heap(town.accounts()))) {
			Jobs jobs = new Jobs(application);
			jobs.importAll(town.files());
			jobs.report();
			long report = application.admin().get("/api/reports").json().at("/items/0/id").asLong();
			confirmation = Measured.seconds(() -> jobs.confirmAll(report));
		}
		// In a process of its own, so that the memory is that of the letters.
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(settings, data, HEAP)) {
			TestClient admin = application.admin();
			LocalDate day = MeasuredTown.TO;
			double firstHeadcount = Measured.seconds(() -> headcount(admin, day));
			Measured headcounts = new Measured();
			for (int round = 1; round <= settings.rounds(); round++) {
				LocalDate another = day.minusDays(round);
				headcounts.add(Measured.seconds(() -> headcount(admin, another)));
			}
			double again = Measured.seconds(() -> headcount(admin, day));
			Measured letters = new Measured();
			List<JsonNode> runs = new ArrayList<>();
			for (int round = 0; round < settings.rounds(); round++) {
				letters.add(Measured
					.seconds(() -> runs.add(application.await(admin.post("/api/letters"), "COMPLETED", PAUSE))));
			}
			JsonNode run = runs.get(runs.size() - 1);
			long organizations = run.path("organizations").asLong();
			long bytes = admin.file("/api/letters/runs/" + run.path("id").asLong() + "/letters.zip").length;
			return """
					%s accounts, %s tasks; letters to %s organizations, PDF and DOCX, %s MB; heap %d MB, peak memory %s MB:

					%s"""
				.formatted(WrittenNumbers.count(town.accounts()),
						WrittenNumbers.count(admin.get("/api/tasks?size=1").json().path("total").asLong()),
						WrittenNumbers.count(organizations), WrittenNumbers.count(bytes >> 20), HEAP,
						application.peakMemory(),
						new MarkdownTable("", "wanted, s", "seconds")
							.row("all clear proposals confirmed", "", WrittenNumbers.seconds(confirmation))
							.row("all letters, median", "", WrittenNumbers.seconds(letters.median()))
							.row("of them for %d organizations".formatted(LETTERS),
									"≤ " + WrittenNumbers.seconds(SECONDS_OF_LETTERS),
									WrittenNumbers.seconds(letters.median() * LETTERS / organizations))
							.row("headcount of a day, the first after the start", "",
									WrittenNumbers.seconds(firstHeadcount))
							.row("headcount of another day, median",
									"≤ " + WrittenNumbers.seconds(SECONDS_OF_HEADCOUNT),
									WrittenNumbers.seconds(headcounts.median()))
							.row("headcount of a day, again", "", WrittenNumbers.seconds(again)));
		}
	}

	private static void headcount(TestClient admin, LocalDate on) {
		TestClient.Answer answer = admin
			.get("/api/headcount?authority=" + URLEncoder.encode(Jobs.REGION, StandardCharsets.UTF_8) + "&on=" + on);
		if (answer.status() != 200) {
			throw new IllegalStateException(answer.text());
		}
	}

}
