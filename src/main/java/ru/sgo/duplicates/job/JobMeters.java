package ru.sgo.duplicates.job;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts and times the jobs of this instance, by kind and outcome. What can be is there
 * from the start: what has not happened yet is nought, and whoever watches sees the first
 * failure come.
 */
@Component
class JobMeters {

	private static final String JOBS = "duplicates.jobs";

	/** One that is interrupted ends with its instance. */
	private static final Set<JobState> OUTCOMES = EnumSet
		.complementOf(EnumSet.of(JobState.RUNNING, JobState.INTERRUPTED));

	private final MeterRegistry registry;

	private final RunBooks books;

	JobMeters(MeterRegistry registry, RunBooks books, BackgroundJobs jobs) {
		this.registry = registry;
		this.books = books;
		for (JobKind kind : JobKind.values()) {
			Gauge.builder(JOBS + ".pending", jobs, all -> all.pending(kind))
				.description("Jobs of this instance that wait for their turn or are at work")
				.tag("kind", code(kind))
				.register(registry);
			OUTCOMES.forEach(outcome -> timer(kind, outcome));
		}
	}

	/** One that still says it is at work could not say how it ended. */
	@EventListener
	void ended(JobEnded job) {
		JobState state = this.books.state(job.kind(), job.id()).orElse(JobState.FAILED);
		timer(job.kind(), (state == JobState.RUNNING) ? JobState.FAILED : state).record(job.took());
	}

	private Timer timer(JobKind kind, JobState outcome) {
		return Timer.builder(JOBS)
			.description("How long jobs of this instance took, from when they came to their turn")
			.tag("kind", code(kind))
			.tag("outcome", code(outcome))
			.register(this.registry);
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
