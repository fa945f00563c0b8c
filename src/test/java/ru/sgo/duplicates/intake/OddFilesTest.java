package ru.sgo.duplicates.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One file does not stop a town, however odd: neither into the empty registry nor beside
 * what is there.
 */
@ApplicationTest
class OddFilesTest {

	/**
	 * By {@code -Dodd.rows=20000} as many as stop nobody for more than 15 s, by
	 * {@code -Dodd.rows=100000} as are sent at most, in a minute.
	 */
	private static final int ROWS = Integer.getInteger("odd.rows", 2_000);

	/**
	 * Of few rows only what grows with their square is to be noticed, not the machine.
	 */
	private static final Duration LONGEST = (ROWS == 20_000) ? Duration.ofSeconds(15) : Duration.ofSeconds(60);

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void twoHundredPupils() {
		EmptyTown.in(this.jdbc);
		List<String> organizations = new ArrayList<>(List.of("Код;Наименование;Тип;Код УО", "УО;Управление;УО;"));
		for (int i = 1; i <= 40; i++) {
			organizations.add("Ш%d;Школа %1$d;ООО;УО".formatted(i));
		}
		new TestImports(this.imports).with(Part.ORGANIZATIONS, organizations.toArray(String[]::new)).run();
		List<String> students = new ArrayList<>(List.of("Номер записи;Фамилия;Имя;Дата рождения;Код организации"));
		for (int i = 1; i <= 200; i++) {
			students.add("%d;Орлова;Вера%s;01.02.2013;Ш2".formatted(i, "а".repeat(i % 7)));
		}
		new TestImports(this.imports).with(Part.STUDENTS, students.toArray(String[]::new)).run();
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void keepsNobodyWaitingForLong(OddFile file) {
		byte[] content = file.of(ROWS);
		for (int time = 0; time < 2; time++) {
			Instant start = Instant.now();
			ImportRun run = new TestImports(this.imports).with(file.part(), content).run();
			Duration taken = Duration.between(start, Instant.now());
			assertThat(taken).as("%s, %s", file, run).isLessThan(LONGEST);
		}
	}

}
