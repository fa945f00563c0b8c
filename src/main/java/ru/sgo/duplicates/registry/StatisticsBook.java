package ru.sgo.duplicates.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the statistics of the registry. They stand still between two snapshots, so that
 * one pair has one weight in a report, at quick entry and on every page; a report takes a
 * new one after a complete import, or when the registry has grown or shrunk by a
 * twentieth.
 */
@Service
public class StatisticsBook {

	private static final int FETCH = 5000;

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile @Nullable RegistryStatistics newest;

	StatisticsBook(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The snapshot in force. */
	@Transactional
	public RegistryStatistics current() {
		return newestNumber().map(this::read).orElseGet(() -> {
			lock();
			return read(newestNumber().orElseGet(this::take));
		});
	}

	private Optional<Long> newestNumber() {
		return this.jdbc.sql("select max(number) from registry_statistics")
			.query((rs, row) -> rs.getObject(1, Long.class))
			.optional();
	}

	/** Two that ask at once shall not both count. */
	private void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('registry_statistics'))").query(rs -> {
		});
	}

	/**
	 * The snapshot in force from now on: a new one if the newest no longer tells of the
	 * registry, or nothing was learnt for it.
	 * @param learning learns the {@link RegistryStatistics#slips slips} of the registry
	 * that was counted
	 */
	@Transactional
	public RegistryStatistics renewed(Function<RegistryStatistics, Map<String, Double>> learning) {
		lock();
		return upToDate().map(this::read).orElseGet(() -> {
			RegistryStatistics counted = load(take());
			Map<String, Double> slips = learning.apply(counted);
			keep(counted.number(), slips);
			return counted.with(slips);
		});
	}

	private Optional<Long> upToDate() {
		return this.jdbc.sql("""
				select number from registry_statistics s
				where number = (select max(number) from registry_statistics)
				  and source_state_id = (select coalesce(max(id), 0) from source_state)
				  and exists (select from registry_statistics_slip l where l.statistics_number = s.number)
				  and 20 * abs(accounts - (select count(*) from student_account where deleted_at is null))
				    < greatest(accounts, 1)
				""").query(Long.class).optional();
	}

	private long take() {
		long number = this.jdbc.sql("""
				insert into registry_statistics (taken_at, accounts, source_state_id)
				select :now, count(*), (select coalesce(max(id), 0) from source_state)
				from student_account where deleted_at is null
				returning number
				""").param("now", Timestamp.from(this.clock.instant())).query(Long.class).single();
		this.jdbc.sql("""
				insert into registry_statistics_count (statistics_number, field, value, accounts)
				select :number, case grouping(surname_key, given_name_key, patronymic_key, birth_date)
				    when 7 then 'surname' when 11 then 'given_name' when 13 then 'patronymic' else 'birth_date' end,
				  coalesce(surname_key, given_name_key, patronymic_key, to_char(birth_date, 'YYYYMMDD')), count(*)
				from student_account where deleted_at is null
				group by grouping sets (surname_key, given_name_key, patronymic_key, birth_date)
				having grouping(birth_date) = 1 or birth_date is not null
				""").param("number", number).update();
		return number;
	}

	private void keep(long number, Map<String, Double> slips) {
		slips.forEach((level, share) -> this.jdbc.sql("""
				insert into registry_statistics_slip (statistics_number, level, share) values (:number, :level, :share)
				""").param("number", number).param("level", level).param("share", share).update());
	}

	private RegistryStatistics read(long number) {
		RegistryStatistics known = this.newest;
		if (known != null && known.number() == number) {
			return known;
		}
		RegistryStatistics read = load(number);
		this.newest = read;
		return read;
	}

	private RegistryStatistics load(long number) {
		Map<String, Map<String, Integer>> counts = new HashMap<>();
		this.jdbc.sql("select * from registry_statistics_count where statistics_number = :number")
			.param("number", number)
			.withFetchSize(FETCH)
			.query(rs -> {
				counts.computeIfAbsent(rs.getString("field"), absent -> new HashMap<>())
					.put(rs.getString("value"), rs.getInt("accounts"));
			});
		int accounts = this.jdbc.sql("select accounts from registry_statistics where number = :number")
			.param("number", number)
			.query(Integer.class)
			.single();
		Map<Integer, Integer> birthDates = new HashMap<>();
		counts.getOrDefault("birth_date", Map.of())
			.forEach((day, count) -> birthDates.put(Integer.valueOf(day), count));
		return new RegistryStatistics(number, accounts, counts.getOrDefault("surname", Map.of()),
				counts.getOrDefault("given_name", Map.of()), counts.getOrDefault("patronymic", Map.of()), birthDates,
				slips(number));
	}

	/** How often people slip, by the name of the slip. */
	Map<String, Double> slips(long number) {
		Map<String, Double> slips = new HashMap<>();
		this.jdbc.sql("select level, share from registry_statistics_slip where statistics_number = :number")
			.param("number", number)
			.query(rs -> {
				slips.put(rs.getString("level"), rs.getDouble("share"));
			});
		return slips;
	}

}
