package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** A run that somebody stops leaves nothing behind. */
@ApplicationTest
class CancelledReportTest {

	private static final Actor OFFICER = Actor.user("officer");

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private BackgroundJobs jobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void aTown() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports).withTownSmall().run();
	}

	/**
	 * It waits for the gate (an import is being merged), for what it reads, and for what
	 * it writes.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "do $$ begin perform pg_advisory_xact_lock(" + 0x5247_4154_45L + "); end $$",
			"lock table student_account in access exclusive mode", "lock table duplicate_case in exclusive mode",
			"lock table case_account in exclusive mode" })
	void aRunIsCancelledWhereverItIsAndNothingOfItRemains(String obstacle) {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		CompletableFuture<Void> another = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult(status -> {
				this.jdbc.sql(obstacle).update();
				locked.countDown();
				await(over);
			}));
		await(locked);
		try {
			long id = started();
			awaitObstacle();
			assertThat(cancel(id)).isInstanceOf(ReportOutcome.Cancelled.class);
			assertThat(cancel(id)).as("once more").isInstanceOf(ReportOutcome.Cancelled.class);
			this.jobs.await(JobKind.REPORT, id);
			ReportRun run = this.reports.find(id, Scope.EVERYTHING).orElseThrow();
			assertThat(run.status()).isEqualTo(ReportStatus.CANCELLED);
			assertThat(run.progress().finishedAt()).isNotNull();
			assertThat(this.jdbc.sql("select actor from registry_act where kind = 'report_cancelled'")
				.query(String.class)
				.list()).containsExactly("officer");
		}
		finally {
			over.countDown();
			another.join();
		}
		for (String table : List.of("report_line", "report_pair", "report_double_count", "report_outside",
				"report_awaited", "duplicate_case", "case_account", "case_event", "task")) {
			assertThat(this.jdbc.sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
		}
		assertThat(this.jdbc.sql("select count(*) from registry_act where kind = 'report'").query(Long.class).single())
			.isZero();
		assertThat(new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31))
			.status()).isEqualTo(ReportStatus.COMPLETED);
	}

	@Test
	void aRunThatIsOverSaysSoAndStays() {
		long id = new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31)).id();
		assertThat(cancel(id)).isEqualTo(new ReportOutcome.Over());
		assertThat(this.reports.find(id, Scope.EVERYTHING).orElseThrow().status()).isEqualTo(ReportStatus.COMPLETED);
	}

	@Test
	void nobodyCancelsTheRunOfAnother() {
		long id = started();
		assertThat(this.reports.cancel(id, OFFICER, new Scope(new OrganizationId(-1))))
			.isInstanceOf(ReportOutcome.Unknown.class);
		assertThat(new TestReports(this.reports).await(id).status()).isEqualTo(ReportStatus.COMPLETED);
	}

	private ReportOutcome cancel(long id) {
		return this.reports.cancel(id, OFFICER, Scope.EVERYTHING);
	}

	private long started() {
		return new TestReports(this.reports).start("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
	}

	/** Until the run waits for somebody. */
	private void awaitObstacle() {
		for (int i = 0; i < 30_000; i++) {
			if (this.jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single()) {
				return;
			}
			pause();
		}
		throw new AssertionError("Nobody waits");
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

}
