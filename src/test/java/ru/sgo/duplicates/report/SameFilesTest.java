package ru.sgo.duplicates.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.town.Town;
import ru.sgo.duplicates.town.TownPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same registry gives the same files to the last byte, in whatever order its rows
 * came in and however many threads make the report.
 */
@ApplicationTest
class SameFilesTest {

	private static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	private static final int CHILDREN = 1500;

	private static final double SLIPS = 0.5;

	private static final String REGION = "РЕГ-01";

	private static final Actor TESTER = Actor.user("tester");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Reports reports;

	@Autowired
	private ReportRuns runs;

	@Autowired
	private ReportJob job;

	@Autowired
	private BackgroundJobs jobs;

	@LocalServerPort
	private int port;

	private Map<Part, Path> town;

	private ReportFiles expected;

	@BeforeEach
	void aTownIsImportedAndReported(@TempDir Path folder) throws IOException {
		this.town = Town.of(TownPlan.of(11, CHILDREN, TO).withSlips(SLIPS)).writeAll(folder);
		importTown(rows -> {
		});
		this.expected = files(report());
	}

	@Test
	void everyFileHasRowsAndEveryTierIsThere() {
		assertThat(this.expected.texts().values()).allSatisfy(file -> assertThat(file.lines()).hasSizeGreaterThan(1));
		assertThat(this.expected.texts().get(ReportFiles.LINES)).contains(";identical;", ";probable;", ";check;");
	}

	@ParameterizedTest(name = "shuffle {0}")
	@ValueSource(longs = { 1, 2 })
	void theOrderOfTheRowsMakesNoDifference(long seed) throws IOException {
		Random random = new Random(seed);
		importTown(rows -> Collections.shuffle(rows, random));
		assertThat(files(report()).withoutCases()).isEqualTo(this.expected.withoutCases());
	}

	@ParameterizedTest(name = "{0} threads")
	@ValueSource(ints = { 1, 8 })
	void theNumberOfThreadsMakesNoDifference(int threads) {
		ForkJoinPool pool = new ForkJoinPool(threads);
		try {
			assertThat(files(report(pool))).isEqualTo(this.expected);
			assertThat(pool.getPoolSize() > 1).as("the report has used more than one thread").isEqualTo(threads > 1);
		}
		finally {
			pool.shutdown();
		}
	}

	/** Fills an empty registry with the town, its rows put in another order. */
	private void importTown(Consumer<List<String>> reorder) throws IOException {
		EmptyTown.in(this.jdbc);
		TestImports files = new TestImports(this.imports);
		for (Map.Entry<Part, Path> part : this.town.entrySet()) {
			List<String> lines = Files.readAllLines(part.getValue());
			reorder.accept(lines.subList(1, lines.size()));
			files.with(part.getKey(), lines.toArray(String[]::new));
		}
		int students = Files.readAllLines(this.town.get(Part.STUDENTS)).size() - 1;
		assertThat(files.run().taken().accounts()).isEqualTo(students);
	}

	private ReportRun report() {
		return new TestReports(this.reports).run(REGION, FROM, TO);
	}

	/** Parallel streams take the threads of the pool in which they are asked for. */
	private ReportRun report(ForkJoinPool pool) {
		long region = this.organizations.findByCode(REGION).orElseThrow().id().value();
		long id = this.jobs.start(JobKind.REPORT, () -> this.runs.register(region, FROM, TO, TESTER, Instant.now()),
				run -> pool.submit(() -> this.job.run(run, TESTER)).join());
		return new TestReports(this.reports).await(id);
	}

	private ReportFiles files(ReportRun run) {
		return ReportFiles.of(run.id(), TestClient.admin(this.port));
	}

}
