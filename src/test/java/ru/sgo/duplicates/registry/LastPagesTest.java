package ru.sgo.duplicates.registry;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of a list of many thousand pupils follow each other, whichever end is nearer.
 */
@ApplicationTest
class LastPagesTest {

	private static final int PUPILS = 23_017;

	private static final int SIZE = 50;

	private static final AccountCards.Wanted ALL = new AccountCards.Wanted(null, null, null, false, false);

	@Autowired
	private AccountCards cards;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTownOfNamesakes() {
		EmptyTown.in(this.jdbc);
		this.jdbc
			.sql("""
					insert into student_account (number, surname, given_name, surname_key, given_name_key, patronymic_key,
					  normalization)
					select lpad(n::text, 6, '0'), 'Лисицын', 'Егор', 'лисицын', 'егор', '', 1 from generate_series(1, :pupils) n
					""")
			.param("pupils", PUPILS)
			.update();
	}

	@Test
	void everyPageShowsWhatComesNext() {
		assertThat(numbers(11_000)).isEqualTo(sequence(11_001, 11_050));
		assertThat(numbers(11_500)).isEqualTo(sequence(11_501, 11_550));
		assertThat(numbers(22_950)).isEqualTo(sequence(22_951, 23_000));
		assertThat(numbers(23_000)).isEqualTo(sequence(23_001, PUPILS));
		assertThat(numbers(23_050)).isEmpty();
	}

	private List<String> numbers(long offset) {
		return this.cards.page(ALL, offset, SIZE, Scope.EVERYTHING).stream().map(AccountCard::number).toList();
	}

	private static List<String> sequence(long first, long last) {
		return LongStream.rangeClosed(first, last).mapToObj("%06d"::formatted).toList();
	}

}
