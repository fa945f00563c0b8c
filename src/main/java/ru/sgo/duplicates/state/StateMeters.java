package ru.sgo.duplicates.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.backup.ScheduledBackups;

/**
 * The figures by which a server is watched. What the database is asked for holds for a
 * minute, however often they are read.
 */
@Component
class StateMeters implements MeterBinder {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final DataDisks disks;

	private final ScheduledBackups backups;

	private final JdbcClient jdbc;

	private final Clock clock;

	StateMeters(DataDisks disks, ScheduledBackups backups, JdbcClient jdbc, Clock clock) {
		this.disks = disks;
		this.backups = backups;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * How many tasks there are.
	 *
	 * @param open can be done
	 * @param overdue those of them whose day has passed
	 */
	private record TaskFigures(long open, long overdue) {
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Remembered<TaskFigures> tasks = remembered(this::tasks);
		Remembered<Long> database = remembered(this::databaseBytes);
		gauge(registry, "duplicates.tasks.open", null, "Tasks of organizations that can be done", tasks,
				TaskFigures::open);
		gauge(registry, "duplicates.tasks.overdue", null, "Tasks of organizations whose day has passed", tasks,
				TaskFigures::overdue);
		gauge(registry, "duplicates.database.size", "bytes", "How large the database is", database, Long::doubleValue);
		gauge(registry, "duplicates.backup.age", "seconds",
				"Age of the last scheduled backup; none where there is none", remembered(this::lastBackup),
				this::secondsSince);
		gauge(registry, "duplicates.data.free", "bytes", "Room on the disk of the data folder",
				remembered(this.disks::data), DataDisk::free);
		gauge(registry, "duplicates.data.total", "bytes", "Size of the disk of the data folder",
				remembered(this.disks::data), DataDisk::total);
	}

	private static <T> void gauge(MeterRegistry registry, String name, @Nullable String unit, String description,
			Remembered<T> source, ToDoubleFunction<T> figure) {
		Gauge.builder(name, source, known -> {
			T value = known.get();
			return (value != null) ? figure.applyAsDouble(value) : Double.NaN;
		}).description(description).baseUnit(unit).strongReference(true).register(registry);
	}

	private <T> Remembered<T> remembered(Supplier<T> source) {
		return new Remembered<>(source, MINUTE, this.clock);
	}

	private TaskFigures tasks() {
		return this.jdbc
			.sql("""
					select count(*) as open, count(*) filter (where due_on < :today) as overdue from task where status = 'OPEN'
					""")
			.param("today", LocalDate.now(this.clock))
			.query((rs, row) -> new TaskFigures(rs.getLong("open"), rs.getLong("overdue")))
			.single();
	}

	private long databaseBytes() {
		return this.jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
	}

	private @Nullable Instant lastBackup() {
		return this.backups.state().map(state -> state.latest()).orElse(null);
	}

	private double secondsSince(Instant moment) {
		return Duration.between(moment, this.clock.instant()).toSeconds();
	}

}
