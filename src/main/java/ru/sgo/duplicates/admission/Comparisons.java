package ru.sgo.duplicates.admission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.detection.Comparison;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.DistinctPair;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.registry.RegistryStatistics;
import ru.sgo.duplicates.registry.StatisticsBook;

/** Says why two accounts are one child, or why not, by the statistics in force. */
@Service
public class Comparisons {

	private final JdbcClient jdbc;

	private final StatisticsBook statistics;

	Comparisons(JdbcClient jdbc, StatisticsBook statistics) {
		this.jdbc = jdbc;
		this.statistics = statistics;
	}

	/**
	 * Compares one account with each of the others.
	 * @param account its id; the caller has made sure that the reader may see all of them
	 * @param distinct the pairs that a person declared to be different children
	 */
	@Transactional
	public List<ComparedPair> of(long account, Collection<Long> others, Set<DistinctPair> distinct) {
		RegistryStatistics counted = this.statistics.current();
		return others.stream().map(other -> compare(account, other, counted, distinct)).toList();
	}

	private ComparedPair compare(long account, long other, RegistryStatistics counted, Set<DistinctPair> distinct) {
		Population.Builder two = new Population.Builder();
		List<String> numbers = Stream.of(account, other).map(id -> add(id, two)).toList();
		Comparison comparison = Detection.compare(two.build(), Counted.statistics(counted), distinct);
		return new ComparedPair(numbers.get(0), numbers.get(1), comparison, counted.number(), counted.accounts());
	}

	/** Returns the number of the account. */
	private String add(long account, Population.Builder to) {
		return this.jdbc.sql("select * from student_account where id = :id").param("id", account).query((rs, row) -> {
			String number = rs.getString("number");
			to.add(number,
					new NormalizedName(rs.getString("surname_key"), rs.getString("given_name_key"),
							rs.getString("patronymic_key")),
					rs.getObject("birth_date", LocalDate.class), rs.getString("birth_date_text"), rs.getString("snils"),
					rs.getString("birth_certificate"));
			return number;
		}).single();
	}

}
