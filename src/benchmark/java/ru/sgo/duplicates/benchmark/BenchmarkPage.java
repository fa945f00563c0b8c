package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringBootVersion;

/** The page with the last run's tables. */
final class BenchmarkPage {

	private final BenchmarkSettings settings;

	private final LocalDate date;

	private final String postgres;

	private final String hardTowns;

	private final String namesakes;

	private final List<String> towns = new ArrayList<>();

	/**
	 * Begins a page.
	 * @param postgres the version of the database
	 * @param hardTowns the table of towns of which each holds much that is hard to find
	 * @param namesakes the table of those who all bear one name
	 */
	BenchmarkPage(BenchmarkSettings settings, LocalDate date, String postgres, String hardTowns, String namesakes) {
		this.settings = settings;
		this.date = date;
		this.postgres = postgres;
		this.hardTowns = hardTowns;
		this.namesakes = namesakes;
	}

	/** Adds what was measured of a town, and writes the page, for the next may fail. */
	void add(MeasuredTown town, ApplicationFigures application, ListFigures lists, List<Entry.Result> results,
			Labels labels) throws IOException {
		this.towns.add("""
				## %s accounts, %s movements

				%s
				The application:

				%s
				The same accounts as %s lists of %s pupils in all, workbooks (XLSX) of one school each:

				%s
				Finding alone, in turns on the same town. Precision: of the pairs found, how many are one child; recall:
				of the pairs that are one child, how many are found, those apart that differ in the surname and have no
				document in common.

				%s
				What detection finds of %s pairs of one child:

				%s""".formatted(WrittenNumbers.count(town.accounts()), WrittenNumbers.count(town.movements()),
				Goals.table(town, application, results, labels), application.table(town.accounts()),
				WrittenNumbers.count(lists.lists()), WrittenNumbers.count(lists.pupils()), lists.table(),
				Contest.table(results, labels, town.accounts()), WrittenNumbers.count(labels.pairs().size()),
				Details.table(results.get(0).found(), labels)));
		Files.writeString(this.settings.page(), text());
	}

	private String text() throws IOException {
		return """
				# Performance

				Written by

				    ./mvnw -Pbenchmark verify -Dbenchmark.accounts=%s -Dbenchmark.rounds=%d

				on %s: %d processors, %s%s, Java %s, Spring Boot %s,
				PostgreSQL %s.%s Do not edit this page, run it again;
				`decisions/10-benchmark.md` says what is measured and how.

				All times are medians of %2$d rounds after one that does not count, of a million accounts of a third as many
				(`/api/matches`: of 1,000 questions; reports: after those on three million accounts that do not count; imports of
				more than a million: the first one).
				Everything takes turns on the same machine, so trust ratios before seconds.

				%s
				## Hard towns

				Two towns of 50,000 children of each kind; recall of the pairs that differ by one slip, or of all in the town
				of two slips, those apart that differ in the surname or have no birth date to go by.

				%s
				## One name for all

				%s"""
			.formatted(String.join(",", this.settings.accounts().stream().map(String::valueOf).toList()),
					this.settings.rounds(), this.date, Runtime.getRuntime().availableProcessors(),
					System.getProperty("os.name"), memory(), Runtime.version(), SpringBootVersion.getVersion(),
					this.postgres, note(), String.join("\n", this.towns), this.hardTowns, this.namesakes);
	}

	private String note() {
		return this.settings.note().isBlank() ? "" : " " + this.settings.note();
	}

	/** Of the machine, where it tells. */
	private static String memory() throws IOException {
		Path file = Path.of("/proc/meminfo");
		if (!Files.exists(file)) {
			return "";
		}
		long kilobytes = Long.parseLong(Files.readAllLines(file).get(0).replaceAll("\\D", ""));
		return " with %d GB".formatted(Math.round(kilobytes / 1024.0 / 1024));
	}

}
