package ru.sgo.duplicates.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

import ru.sgo.duplicates.detection.AccountPair;

/**
 * What a good administrator of a database would write in an hour: what has to be equal,
 * rule by rule, over normalised and indexed data. Needs the bare tables to be filled.
 */
final class SqlRules implements Contestant {

	/** Not measured, as the others get normalised data too. */
	private static final String[] PREPARATION = { "create extension if not exists fuzzystrmatch",
			"drop table if exists person, found", """
					create table person as
					select number, tidy(surname) as surname, tidy(given_name) as given, tidy(patronymic) as patronymic,
					  birth_date as born, nullif(regexp_replace(snils, '\\D', '', 'g'), '') as snils,
					  nullif(upper(regexp_replace(birth_certificate, '\\s', '', 'g')), '') as certificate
					from students
					""", "create index on person (surname, given, patronymic)",
			"create index on person (born, surname)", "create index on person (born, given)",
			"create index on person (snils)", "create index on person (certificate)", "vacuum analyze person" };

	/** Lower case, е for ё, one kind of dash, and Cyrillic for its Latin doubles. */
	private static final String TIDY = """
			create or replace function tidy(name text) returns text immutable language sql as $$
			  select nullif(translate(regexp_replace(trim(lower(name)), '\\s*[-–—]\\s*', '-', 'g'),
			    'ёaeopcx', 'еаеорсх'), '')
			$$
			""";

	private static final String RULES = """
			create table found as
			with pair as (
			  select a.number as a, b.number as b from person a join person b using (surname, given, born)
			  where a.patronymic is not distinct from b.patronymic or (a.patronymic is null) <> (b.patronymic is null)
			  union all
			  select a.number, b.number from person a join person b using (snils)
			  union all
			  select a.number, b.number from person a join person b using (certificate)
			  union all
			  select a.number, b.number from person a join person b using (surname, given, patronymic)
			  where extract(day from a.born) = extract(month from b.born)
			    and extract(month from a.born) = extract(day from b.born)
			    and extract(year from a.born) = extract(year from b.born)
			  union all
			  select a.number, b.number from person a join person b using (surname, given, patronymic)
			  where levenshtein(a.born::text, b.born::text) = 1
			  union all
			  select a.number, b.number from person a
			  join person b on b.surname = a.given and b.given = a.surname and b.born = a.born
			  union all
			  select a.number, b.number from person a join person b using (born, surname)
			  where (a.given = b.given and levenshtein(a.patronymic, b.patronymic) <= 2)
			    or (a.patronymic = b.patronymic and levenshtein(a.given, b.given) = 1)
			  union all
			  select a.number, b.number from person a join person b using (born, given)
			  where a.patronymic = b.patronymic and levenshtein(a.surname, b.surname) <= 2)
			select distinct least(a, b) as a, greatest(a, b) as b
			from pair join person one on one.number = a join person other on other.number = b
			where a <> b and (one.snils = other.snils or one.snils is null or other.snils is null)
			""";

	private final Connection connection;

	/** Prepares the data, which is not measured. */
	SqlRules(Connection connection) throws SQLException {
		this.connection = connection;
		execute(TIDY);
		for (String step : PREPARATION) {
			execute(step);
		}
	}

	@Override
	public OptionalDouble find() throws Exception {
		execute("drop table if exists found");
		return OptionalDouble.of(Measured.seconds(() -> execute(RULES)));
	}

	@Override
	public FoundPairs found() throws SQLException {
		Map<AccountPair, FoundPairs.Kind> pairs = new HashMap<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("select a, b from found")) {
			while (rows.next()) {
				pairs.put(new AccountPair(rows.getString(1), rows.getString(2)), FoundPairs.Kind.PROBABLE);
			}
		}
		return new FoundPairs(pairs);
	}

	@Override
	public String compared() {
		return "";
	}

	@Override
	public String peakMemory() {
		return "";
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
