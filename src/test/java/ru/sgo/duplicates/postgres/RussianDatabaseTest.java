package ru.sgo.duplicates.postgres;

import java.util.List;

import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class RussianDatabaseTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void lowerCaseWorksOnCyrillic() {
		assertThat(this.jdbc.sql("select lower('ЁЖ')").query(String.class).single()).isEqualTo("ёж");
	}

	@Test
	void searchIgnoresTheCaseOfCyrillic() {
		assertThat(this.jdbc.sql("select 'Иванов' ilike '%ВАН%'").query(Boolean.class).single()).isTrue();
	}

	@Test
	void namesSortAsInARussianDictionary() {
		assertThat(this.jdbc.sql("select n from (values ('ель'), ('Ёж'), ('ёлка'), ('Егор')) v(n) order by n")
			.query(String.class)
			.list()).isEqualTo(List.of("Егор", "Ёж", "ёлка", "ель"));
	}

}
