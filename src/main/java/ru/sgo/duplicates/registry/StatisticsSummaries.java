package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a snapshot of the statistics has counted. */
@Service
public class StatisticsSummaries {

	private static final int FREQUENT = 5;

	/** What fewer bear may tell of a single child. */
	private static final int LEAST = 10;

	private final JdbcClient jdbc;

	private final StatisticsBook book;

	StatisticsSummaries(JdbcClient jdbc, StatisticsBook book) {
		this.jdbc = jdbc;
		this.book = book;
	}

	/** The newest snapshot; empty before the first. */
	@Transactional(readOnly = true)
	public Optional<StatisticsSummary> newest() {
		return this.jdbc.sql("select max(number) from registry_statistics having count(*) > 0")
			.query(Long.class)
			.optional()
			.flatMap(this::find);
	}

	/** The snapshot with this number. */
	@Transactional(readOnly = true)
	public Optional<StatisticsSummary> find(long number) {
		return this.jdbc.sql("select * from registry_statistics where number = :number")
			.param("number", number)
			.query((rs, row) -> new StatisticsSummary(number, rs.getTimestamp("taken_at").toInstant(),
					rs.getInt("accounts"), fields(number), this.book.slips(number)))
			.optional();
	}

	private List<StatisticsSummary.Field> fields(long number) {
		return this.jdbc
			.sql("""
					with ranked as (
					  select field, value, accounts, count(*) over (partition by field) as different,
					    row_number() over (partition by field order by accounts desc, value) as place
					  from registry_statistics_count where statistics_number = :number and value <> ''
					)
					select field, different, coalesce(array_agg(value order by place) filter (where accounts >= :least), '{}') as values,
					  coalesce(array_agg(accounts order by place) filter (where accounts >= :least), '{}') as accounts
					from ranked where place <= :frequent
					group by field, different
					order by array_position(array['surname', 'given_name', 'patronymic', 'birth_date'], field)
					""")
			.param("number", number)
			.param("frequent", FREQUENT)
			.param("least", LEAST)
			.query((rs, row) -> field(rs))
			.list();
	}

	private static StatisticsSummary.Field field(ResultSet rs) throws SQLException {
		String[] values = (String[]) rs.getArray("values").getArray();
		Integer[] accounts = (Integer[]) rs.getArray("accounts").getArray();
		return new StatisticsSummary.Field(rs.getString("field"), rs.getInt("different"),
				IntStream.range(0, values.length)
					.mapToObj(place -> new StatisticsSummary.Value(values[place], accounts[place]))
					.toList());
	}

}
