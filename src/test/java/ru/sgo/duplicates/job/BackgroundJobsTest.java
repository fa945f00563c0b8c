package ru.sgo.duplicates.job;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every kind of long work has in common: who sees it live and die. */
@ApplicationTest
class BackgroundJobsTest {

	/** No run of another test has such a number. */
	private static final long ID = 1_234_567;

	@Autowired
	private BackgroundJobs jobs;

	@ParameterizedTest
	@EnumSource
	void livesFromItsRegistrationUntilItsWorkIsDone(JobKind kind) {
		CountDownLatch work = new CountDownLatch(1);
		assertThat(this.jobs.start(kind, () -> ID, id -> await(work))).isEqualTo(ID);
		assertThat(alive(ID)).containsExactly(kind);
		assertThat(alive(ID + 1)).isEmpty();
		assertThat(this.jobs.isAnyAlive(kind)).isTrue();
		work.countDown();
		this.jobs.await(kind, ID);
		assertThat(alive(ID)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void isDeadWhenItsWorkFails(JobKind kind) {
		this.jobs.start(kind, () -> ID, id -> {
			throw new IllegalStateException("The work of a test fails");
		});
		this.jobs.await(kind, ID);
		assertThat(alive(ID)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void isNotStartedWhenItCannotBeRegistered(JobKind kind) {
		assertThatThrownBy(() -> this.jobs.start(kind, () -> {
			throw new IllegalStateException("The registration of a test fails");
		}, id -> {
			throw new AssertionError("Started without a registration");
		})).isInstanceOf(IllegalStateException.class).hasMessage("The registration of a test fails");
		assertThat(alive(ID)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void waitsForItsTurnAliveWhereOthersAreAtWork(JobKind kind) {
		CountDownLatch work = new CountDownLatch(1);
		long waiting = ID + JobConnections.AT_ONCE;
		for (long id = ID; id <= waiting; id++) {
			long registered = id;
			this.jobs.start(kind, () -> registered, started -> await(work));
		}
		assertThat(alive(waiting)).containsExactly(kind);
		work.countDown();
		for (long id = ID; id <= waiting; id++) {
			this.jobs.await(kind, id);
		}
		assertThat(alive(waiting)).isEmpty();
	}

	private List<JobKind> alive(long id) {
		return Stream.of(JobKind.values()).filter(kind -> this.jobs.isAlive(kind, id)).toList();
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
