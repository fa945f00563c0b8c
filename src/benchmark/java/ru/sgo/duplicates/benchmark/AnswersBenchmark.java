package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

import ru.sgo.duplicates.ManyChildren;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.answers.AnswerBook;
import ru.sgo.duplicates.intake.Part;

/**
 * Measures the longest letter that anybody has to write and to take back: one
 * organization with as many tasks as are asked for ({@code -Dbenchmark.accounts=5000}),
 * its letter in both formats, and the sheet on which it says that all is done. The first
 * round is that of a process that has just begun. Writes the table to a page.
 */
final class AnswersBenchmark {

	private static final int HEAP = 512;

	private AnswersBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		BenchmarkSettings settings = BenchmarkSettings.ofThisProcess();
		for (int tasks : settings.accounts()) {
			Path folder = settings.folder().resolve("answers-" + tasks);
			FileSystemUtils.deleteRecursively(folder);
			Files.createDirectories(folder);
			String table = measure(settings, folder, tasks);
			Path page = settings.folder().resolve("answers-" + tasks + ".md");
			Files.writeString(page, table);
			FileSystemUtils.deleteRecursively(folder);
			System.out.println(table + "\nWritten to " + page);
		}
	}

	private static String measure(BenchmarkSettings settings, Path folder, int tasks) throws Exception {
		Path data = folder.resolve("data");
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(settings, data, HEAP)) {
			Jobs jobs = new Jobs(application);
			jobs.importAll(files(folder, tasks));
			jobs.report(ManyChildren.AUTHORITY);
			jobs.confirmAll(application.admin().get("/api/reports").json().at("/items/0/id").asLong());
		}
		// In a process of its own, so that the memory is that of the letter.
		MarkdownTable table = new MarkdownTable("", "the first, s", "again, s");
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(settings, data, HEAP)) {
			TestClient admin = application.admin();
			for (String format : List.of("pdf", "docx", "xlsx")) {
				table.row("the letter, " + format.toUpperCase(Locale.ROOT),
						WrittenNumbers.seconds(Measured.seconds(() -> letter(admin, format))),
						WrittenNumbers.seconds(Measured.seconds(() -> letter(admin, format))));
			}
		}
		String memory;
		try (ApplicationUnderTest application = ApplicationUnderTest.alone(settings, data, HEAP)) {
			Jobs jobs = new Jobs(application);
			Path sheet = folder.resolve("answers.xlsx");
			Files.write(sheet,
					AnswerBook.of(letter(application.admin(), "xlsx")).allDone("31.08.2020", "41-о").bytes());
			double first = Measured.seconds(() -> look(jobs, sheet));
			double again = Measured.seconds(() -> look(jobs, sheet));
			table.row("its answers looked at", WrittenNumbers.seconds(first), WrittenNumbers.seconds(again));
			JsonNode seen = jobs.look(List.of(sheet));
			table.row("its answers taken", WrittenNumbers.seconds(Measured.seconds(() -> jobs.confirm(seen))), "");
			memory = application.peakMemory();
			long done = application.admin().get("/api/tasks?status=DONE").json().path("total").asLong();
			if (done != tasks) {
				throw new IllegalStateException(done + " tasks are done");
			}
		}
		return """
				%s tasks in one letter; heap %d MB, peak memory while answers are taken %s MB:

				%s""".formatted(WrittenNumbers.count(tasks), HEAP, memory, table);
	}

	private static Map<Part, Path> files(Path folder, int tasks) throws IOException {
		Map<Part, Path> files = new EnumMap<>(Part.class);
		Map<String, byte[]> written = ManyChildren.files(tasks);
		for (Part part : Part.values()) {
			files.put(part,
					Files.write(folder.resolve(part.code() + ".csv"), written.getOrDefault(part.code(), new byte[0])));
		}
		return files;
	}

	private static byte[] letter(TestClient admin, String format) {
		return admin.file(
				"/api/letters/" + URLEncoder.encode(ManyChildren.KINDERGARTEN, StandardCharsets.UTF_8) + "." + format);
	}

	private static void look(Jobs jobs, Path sheet) throws Exception {
		jobs.look(List.of(sheet));
	}

}
