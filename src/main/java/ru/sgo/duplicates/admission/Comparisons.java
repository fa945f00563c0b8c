package ru.sgo.duplicates.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.Comparison;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.registry.RegistryStatistics;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.StatisticsBook;

/** Says why two accounts are one child, or why not, by the statistics in force. */
@Service
public class Comparisons {

	private final JdbcClient jdbc;

	private final StatisticsBook statistics;

	private final Clock clock;

	Comparisons(JdbcClient jdbc, StatisticsBook statistics, Clock clock) {
		this.jdbc = jdbc;
		this.statistics = statistics;
		this.clock = clock;
	}

	/**
	 * Compares one account with each of the others. Of accounts with another surname or
	 * given name the СНИЛС are compared only for those who may see what may be an
	 * adoption: everybody else is told nothing of them, whether they are the same or not,
	 * nor of anybody's word about the two, for any answer would tell.
	 * @param account its id; the caller has made sure that the reader may see all of them
	 * @param scope what the reader may see
	 */
	@Transactional
	public List<ComparedPair> of(long account, Collection<Long> others, DeclaredPairs declared, Scope scope) {
		RegistryStatistics counted = this.statistics.current();
		Account one = read(account);
		return others.stream().map(other -> pair(one, read(other), counted, declared, scope)).toList();
	}

	/**
	 * Compares each of the accounts with each other, in their order, by the same rules.
	 */
	@Transactional
	public List<ComparedPair> among(List<Long> ids, DeclaredPairs declared, Scope scope) {
		RegistryStatistics counted = this.statistics.current();
		List<Account> accounts = ids.stream().map(this::read).toList();
		List<ComparedPair> pairs = new ArrayList<>();
		for (int i = 0; i < accounts.size(); i++) {
			for (Account other : accounts.subList(i + 1, accounts.size())) {
				pairs.add(pair(accounts.get(i), other, counted, declared, scope));
			}
		}
		return pairs;
	}

	private static ComparedPair pair(Account one, Account other, RegistryStatistics counted, DeclaredPairs declared,
			Scope scope) {
		Comparison comparison = compare(one, other, counted, declared);
		boolean withSnils = scope.restrictedToo() || !comparison.namedOtherwise();
		if (!withSnils) {
			comparison = compare(one.withoutSnils(), other.withoutSnils(), counted, DeclaredPairs.NONE)
				.without(Field.SNILS);
		}
		return new ComparedPair(one.number(), other.number(), comparison, withSnils, counted.number(),
				counted.accounts());
	}

	/**
	 * Whether the surnames or the given names of two accounts are those of two people.
	 */
	@Transactional
	public boolean areNamedOtherwise(long account, long other) {
		return compare(read(account), read(other), this.statistics.current(), DeclaredPairs.NONE).namedOtherwise();
	}

	private static Comparison compare(Account one, Account other, RegistryStatistics counted, DeclaredPairs declared) {
		return Detection.compare(Population.of(List.of(one, other)), DetectionStatistics.statistics(counted), declared);
	}

	private Account read(long account) {
		return this.jdbc.sql("select " + PersonalData.COLUMNS + " from student_account a where a.id = :id")
			.param("id", account)
			.query((rs, row) -> PersonalData.of(rs, LocalDate.now(this.clock)))
			.single();
	}

}
