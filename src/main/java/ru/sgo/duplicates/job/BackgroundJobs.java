package ru.sgo.duplicates.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts long work in the background and tells whether it still lives. Some jobs are at
 * work at once, each with one connection of the application's pool; the others wait for
 * their turn and hold none.
 */
@Component
public class BackgroundJobs implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(BackgroundJobs.class);

	private static final int SECONDS_TO_FINISH = 20;

	private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

	private static final int MILLISECONDS_BETWEEN_TRIES = 500;

	private final ExecutorService executor = Executors.newFixedThreadPool(JobConnections.AT_ONCE,
			new CustomizableThreadFactory("job-"));

	private final JobLocks locks;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Map<JobKind, AtomicInteger> pending = new EnumMap<>(JobKind.class);

	BackgroundJobs(JobLocks locks, JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.locks = locks;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.events = events;
		for (JobKind kind : JobKind.values()) {
			this.pending.put(kind, new AtomicInteger());
		}
	}

	/**
	 * Registers a run and starts its work. The lock is taken before the registration is
	 * committed, so that nobody sees a registered run that seems dead.
	 * @param register writes the row of the run, in a transaction, and returns its id;
	 * what it throws is passed on, and nothing is started
	 * @param work does the work and marks the run as ended, whatever happens
	 * @return the id of the run
	 */
	public long start(JobKind kind, LongSupplier register, LongConsumer work) {
		List<Long> locked = new ArrayList<>(1);
		try {
			long id = this.transaction.execute(status -> {
				long registered = register.getAsLong();
				this.locks.take(kind, registered);
				locked.add(registered);
				return registered;
			});
			this.pending.get(kind).incrementAndGet();
			this.executor.execute(() -> runAndRelease(kind, id, work));
			return id;
		}
		catch (RuntimeException ex) {
			locked.forEach(id -> this.locks.release(kind, id));
			throw ex;
		}
	}

	/** How many jobs of the kind wait for their turn here or are at work. */
	int pending(JobKind kind) {
		return this.pending.get(kind).get();
	}

	/** Whether some instance is still at work on this run. */
	public boolean isAlive(JobKind kind, long id) {
		return this.jdbc.sql("""
				select exists (select from pg_locks
				  where locktype = 'advisory' and classid = :space and objid = :id and objsubid = 2
				    and database = (select oid from pg_database where datname = current_database()))
				""").param("space", kind.lockSpace()).param("id", id).query(Boolean.class).single();
	}

	/** Waits until no instance is at work on this run any more. */
	public void await(JobKind kind, long id) {
		try {
			while (isAlive(kind, id)) {
				Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while waiting for " + kind + " " + id, ex);
		}
	}

	/** Whether some instance is at work on any run of the kind. */
	public boolean isAnyAlive(JobKind kind) {
		return this.jdbc.sql("""
				select exists (select from pg_locks
				  where locktype = 'advisory' and classid = :space and objsubid = 2
				    and database = (select oid from pg_database where datname = current_database()))
				""").param("space", kind.lockSpace()).query(Boolean.class).single();
	}

	@Override
	public void destroy() throws InterruptedException {
		this.executor.shutdown();
		if (!this.executor.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
			this.executor.shutdownNow();
		}
	}

	/**
	 * One whose lock went with the database while it waited for its turn may have been
	 * marked as interrupted by now: it is, then, and does not begin.
	 */
	private void runAndRelease(JobKind kind, long id, LongConsumer work) {
		long started = System.nanoTime();
		boolean interrupted = true;
		try {
			if (isAlive(kind, id)) {
				work.accept(id);
				interrupted = false;
			}
		}
		catch (RuntimeException ex) {
			interrupted = LostDatabase.isCauseOf(ex);
			if (!interrupted) {
				log.error("{} {} failed", kind, id, ex);
			}
		}
		finally {
			this.pending.get(kind).decrementAndGet();
			tell(new JobEnded(kind, id, Duration.ofNanos(System.nanoTime() - started)));
			this.locks.release(kind, id);
		}
		if (interrupted) {
			log.warn("{} {} was interrupted: it has lost the database", kind, id);
			tellWhenDatabaseIsBack(new JobInterrupted(kind, id));
		}
	}

	/** There is nothing else that a job could do meanwhile. */
	private void tellWhenDatabaseIsBack(JobInterrupted job) {
		try {
			while (!this.executor.isShutdown() && !isTold(job)) {
				Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean isTold(JobInterrupted job) {
		try {
			this.events.publishEvent(job);
			return true;
		}
		catch (RuntimeException ex) {
			if (LostDatabase.isCauseOf(ex)) {
				return false;
			}
			throw ex;
		}
	}

	/** Whoever counts jobs has counted it when it is seen to be over. */
	private void tell(JobEnded ended) {
		try {
			this.events.publishEvent(ended);
		}
		catch (RuntimeException ex) {
			log.warn("The end of {} {} was not counted", ended.kind(), ended.id(), ex);
		}
	}

}
