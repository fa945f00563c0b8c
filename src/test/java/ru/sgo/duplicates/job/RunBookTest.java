package ru.sgo.duplicates.job;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What becomes of a run, by what its row says of it and whether somebody is at it. */
@ApplicationTest
class RunBookTest {

	@Autowired
	private RunBooks books;

	@Autowired
	private BackgroundJobs jobs;

	@Autowired
	private JdbcClient jdbc;

	private RunBook book;

	private enum End {

		FAILED, COMPLETED

	}

	@BeforeEach
	void noRunIsLeft() {
		EmptyTown.in(this.jdbc);
		this.book = this.books.of(JobKind.IMPORT, "import_run");
	}

	@ParameterizedTest(name = "{0}, alive: {1}")
	@CsvSource({ "RUNNING, true, RUNNING", "RUNNING, false, INTERRUPTED",
			"AWAITING_CONFIRMATION, false, AWAITING_CONFIRMATION", "COMPLETED, true, COMPLETED",
			"COMPLETED, false, COMPLETED", "FAILED, false, FAILED", "CANCELLED, false, CANCELLED" })
	void whoSaysThatItIsAtWorkAndIsNotWasStopped(String said, boolean alive, String afterwards) {
		CountDownLatch work = new CountDownLatch(alive ? 1 : 0);
		long id = this.jobs.start(JobKind.IMPORT, () -> register(said), started -> await(work));
		if (!alive) {
			this.jobs.await(JobKind.IMPORT, id);
		}
		boolean stopped = !said.equals(afterwards);
		assertThat(this.book.markInterrupted()).hasSize(stopped ? 1 : 0);
		assertThat(status(id)).isEqualTo(afterwards);
		assertThat(this.book.markInterrupted(id)).as("once more").isFalse();
		work.countDown();
		this.jobs.await(JobKind.IMPORT, id);
	}

	@ParameterizedTest
	@CsvSource({ "RUNNING, FAILED, FAILED", "RUNNING, COMPLETED, COMPLETED", "CANCELLED, FAILED, CANCELLED",
			"INTERRUPTED, COMPLETED, INTERRUPTED" })
	void onlyWhatIsAtWorkEnds(String said, End as, String afterwards) {
		long id = register(said);
		assertThat(this.book.end(id, as)).isEqualTo(said.equals("RUNNING"));
		assertThat(status(id)).isEqualTo(afterwards);
	}

	@ParameterizedTest
	@CsvSource({ "import.stage.reading, 5", "import.stage.merging, 55" })
	void tellsHowFarItHasCome(String stage, int percent) {
		long id = register("RUNNING");
		this.book.progress(id, stage, percent);
		assertThat(this.jdbc.sql("select stage || ' ' || progress from import_run where id = :id")
			.param("id", id)
			.query(String.class)
			.single()).isEqualTo(stage + " " + percent);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			RUNNING, 20, 50, 10, 0, 25
			RUNNING, 20, 50, 10, 8, 17
			RUNNING, 20, 30, 10, 0, 70
			RUNNING, 20, 50, 10, 30, -
			RUNNING, 1, 50, 10, 0, -
			RUNNING, 20, 10, 10, 0, -
			RUNNING, 20, 50, -, 0, -
			COMPLETED, 20, 100, 10, 0, -
			""")
	void saysHowLongItWillStillTakeAsFarAsThatIsKnown(String status, int took, int percent, @Nullable Integer from,
			int ago, @Nullable Double left) {
		long id = register(status);
		this.jdbc.sql("""
				update import_run set progress = :percent, paced_percent = :from,
				  told_at = clock_timestamp() - make_interval(secs => :ago),
				  paced_from = case when :from::integer is not null
				    then clock_timestamp() - make_interval(secs => :ago + :took) end
				where id = :id
				""")
			.param("percent", percent)
			.param("from", from)
			.param("took", took)
			.param("ago", ago)
			.param("id", id)
			.update();
		Double said = secondsLeft(id);
		if (left == null) {
			assertThat(said).isNull();
		}
		else {
			assertThat(said).isCloseTo(left, within(1.0));
		}
	}

	@Test
	void whatIsWaitedForSaysNothingOfThePace() {
		long id = register("RUNNING");
		this.book.progress(id, "import.stage.reading", 5);
		this.jdbc.sql("update import_run set paced_from = paced_from - interval '1 hour'").update();
		this.book.progress(id, "import.stage.reading", 25);
		assertThat(secondsLeft(id)).isCloseTo(3600 * 75 / 20.0, within(60.0));
		this.book.waits(id, "import.stage.waiting", 50);
		assertThat(secondsLeft(id)).isNull();
		this.book.progress(id, "import.stage.merging", 55);
		assertThat(secondsLeft(id)).isNull();
	}

	private @Nullable Double secondsLeft(long id) {
		return this.jdbc
			.sql("select %s as seconds from import_run i where id = :id".formatted(RunBook.secondsLeft("i")))
			.param("id", id)
			.query((rs, row) -> Optional.ofNullable(rs.getObject("seconds", Double.class)))
			.single()
			.orElse(null);
	}

	private long register(String status) {
		return this.jdbc.sql("""
				insert into import_run (status, mode, as_of, present_only, actor, started_at)
				values (:status, 'addition', now(), false, 'tester', now()) returning id
				""").param("status", status).query(Long.class).single();
	}

	private String status(long id) {
		return this.jdbc.sql("select status from import_run where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
