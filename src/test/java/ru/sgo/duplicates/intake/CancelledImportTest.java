package ru.sgo.duplicates.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.JobStatements;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An import that somebody stops, or that lasts for too long, leaves nothing behind. */
@ApplicationTest
class CancelledImportTest {

	@Autowired
	private ImportAnswers answers;

	@Autowired
	private Imports imports;

	@Autowired
	private ImportRuns runs;

	@Autowired
	private ImportFiles files;

	@Autowired
	private ImportLists lists;

	@Autowired
	private ImportClosings closings;

	@Autowired
	private UploadNames names;

	@Autowired
	private UploadFolder uploads;

	@Autowired
	private StayClaims claims;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private JobStatements statements;

	@Autowired
	private Journal journal;

	@Autowired
	private BackgroundJobs jobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BulkCopy bulk;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Clock clock;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports).with(Part.ORGANIZATIONS, "Код;Наименование;Тип", "Ш1;Школа;ООО").run();
	}

	@Test
	void anImportThatWaitsForItsTurnAtTheRegistryIsCancelledAtOnce() {
		CountDownLatch closed = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		CompletableFuture<Void> another = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult(status -> {
				this.gate.close();
				closed.countDown();
				await(over);
			}));
		await(closed);
		long id = started();
		awaitStage(id, "intake.stage.waiting");
		cancelled(id);
		over.countDown();
		another.join();
		isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "student_account", "stay" })
	void anImportAtWorkIsCancelledWhereverItIs(String table) {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		CompletableFuture<Void> another = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult(status -> {
				this.jdbc.sql("lock table " + table + " in share mode").update();
				locked.countDown();
				await(over);
			}));
		await(locked);
		try {
			long id = started();
			awaitLock(table);
			assertThat(this.runs.find(id, Scope.EVERYTHING, this.clock.instant()).orElseThrow().progress().stage())
				.startsWith("intake.stage.");
			cancelled(id);
		}
		finally {
			over.countDown();
			another.join();
		}
		isEmpty();
	}

	@Test
	void anImportThatIsReadIsCancelledBeforeItsNextPart() {
		long id = register(Map.of(Part.STUDENTS, new Upload("students.csv", file -> Files.write(file, students(2)))));
		assertThat(this.imports.cancel(id, Actor.user("u"), Scope.EVERYTHING))
			.isInstanceOf(ImportOutcome.Accepted.class);
		this.transaction.executeWithoutResult(status -> assertThatThrownBy(
				() -> this.files.stage(id, new ProblemLog(this.jdbc, this.bulk, id), ZonedDateTime.now(this.clock)))
			.isInstanceOf(ImportCancelled.class));
	}

	@Test
	void anImportThatIsCancelledWhenItWouldWaitForAPersonLeavesNoFiles() {
		long id = register(Map.of(Part.STUDENTS, new Upload("students.csv", file -> Files.write(file, students(2)))));
		ImportWork late = new ImportWork(this.runs, this.files, this.lists, this.closings, this.claims, this.gate,
				this.statements, this.journal, this.jdbc, this.events, this.clock, Duration.ZERO) {
			@Override
			void work(ImportRun run, ProblemLog problems, Actor by, boolean confirmed) {
				CompletableFuture
					.runAsync(() -> CancelledImportTest.this.imports.cancel(id, Actor.user("u"), Scope.EVERYTHING))
					.join();
				throw new HeldForConfirmation(new CompleteState.Removal(1, 1));
			}
		};
		new ImportJob(this.runs, this.files, late, this.answers, this.jdbc, this.bulk, this.transaction, this.clock)
			.run(id, Actor.user("tester"), false);
		assertThat(this.runs.find(id, Scope.EVERYTHING, this.clock.instant()).orElseThrow().status())
			.isEqualTo(ImportStatus.CANCELLED);
		assertThat(this.names.of(id).values()).isNotEmpty().allMatch(file -> !Files.exists(this.uploads.find(file)));
	}

	@Test
	void anImportThatIsOverSaysSo() {
		ImportRun run = new TestImports(this.imports).with(Part.STUDENTS, students(2)).run();
		assertThat(this.imports.cancel(run.id(), Actor.user("u"), Scope.EVERYTHING))
			.isEqualTo(new ImportOutcome.Over());
		assertThat(this.imports.find(run.id(), Scope.EVERYTHING).orElseThrow().status())
			.isEqualTo(ImportStatus.COMPLETED);
	}

	@Test
	void aStatementThatLastsForTooLongEndsTheImportWithASentence() {
		long id = register(
				Map.of(Part.STUDENTS, new Upload("students.csv", file -> Files.write(file, students(30_000)))));
		ImportWork impatient = new ImportWork(this.runs, this.files, this.lists, this.closings, this.claims, this.gate,
				this.statements, this.journal, this.jdbc, this.events, this.clock, Duration.ofMillis(2));
		new ImportJob(this.runs, this.files, impatient, this.answers, this.jdbc, this.bulk, this.transaction,
				this.clock)
			.run(id, Actor.user("tester"), false);
		ImportRun run = this.runs.find(id, Scope.EVERYTHING, this.clock.instant()).orElseThrow();
		assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
		assertThat(run.failure()).isEqualTo("intake.failed.too-slow");
		isEmpty();
	}

	private long register(Map<Part, Upload> sent) {
		Instant now = this.clock.instant();
		return this.runs.register(
				new ImportRequest(sent, ImportMode.ADDITION, null, null, false, ListsRequest.NONE, false), null, now,
				Actor.user("tester"), Scope.EVERYTHING, now, this.uploads.keep(sent));
	}

	private long started() {
		return ((ImportOutcome.Accepted) new TestImports(this.imports).with(Part.STUDENTS, students(60_000)).start())
			.id();
	}

	private void cancelled(long id) {
		assertThat(this.imports.cancel(id, Actor.user("u"), Scope.EVERYTHING))
			.isInstanceOf(ImportOutcome.Accepted.class);
		assertThat(this.imports.cancel(id, Actor.user("u"), Scope.EVERYTHING))
			.isInstanceOf(ImportOutcome.Accepted.class);
		this.jobs.await(JobKind.IMPORT, id);
		ImportRun run = this.imports.find(id, Scope.EVERYTHING).orElseThrow();
		assertThat(run.status()).isEqualTo(ImportStatus.CANCELLED);
		assertThat(run.failure()).isNull();
		assertThat(this.jdbc.sql("select actor from registry_act where kind = 'import_cancelled' and import_id = :id")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("u");
	}

	private void isEmpty() {
		assertThat(this.jdbc.sql("select count(*) from student_account").query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from registry_act where after::text like '%students%'")
			.query(Long.class)
			.single()).isZero();
	}

	private void awaitStage(long id, String stage) {
		for (int i = 0; i < 3000; i++) {
			ImportRun run = this.runs.find(id, Scope.EVERYTHING, this.clock.instant()).orElseThrow();
			if (stage.equals(run.progress().stage()) || !run.isRunning()) {
				return;
			}
			pause();
		}
		throw new AssertionError("The import does not come to " + stage);
	}

	/** Until somebody waits for the table. */
	private void awaitLock(String table) {
		for (int i = 0; i < 30_000; i++) {
			if (this.jdbc.sql("select exists (select from pg_locks where not granted and relation = :table::regclass)")
				.param("table", table)
				.query(Boolean.class)
				.single()) {
				return;
			}
			pause();
		}
		throw new AssertionError("Nobody comes to " + table);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(2);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static byte[] students(int rows) {
		StringBuilder file = new StringBuilder("Номер записи;Фамилия;Имя;Дата рождения;Код организации\n");
		for (int i = 0; i < rows; i++) {
			file.append(i)
				.append(";Белова;Вера;")
				.append(1 + i % 28)
				.append(".0")
				.append(1 + i % 9)
				.append('.')
				.append(2008 + i % 12)
				.append(";Ш1\n");
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

}
