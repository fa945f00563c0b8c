package ru.sgo.duplicates.intake;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** A list of duplicates speaks for the children of whoever sends it. */
@ApplicationTest
class ListsOfDuplicatesTest {

	private static final String HEADER = "Номер записи;ФИО;Дата рождения;Организация;Дата зачисления";

	@Autowired
	private Imports imports;

	@Autowired
	private Organizations organizations;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void twoTowns() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Ш1;Школа № 1;ООО;УО-01", "УО-02;Управление образования района;УО;", "Ш3;Школа № 3;ООО;УО-02")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;Ш1", "300;Белова;Вера;Ильинична;03.04.2014;Ш3")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата", "100;Ш1;Зачисление;01.09.2020",
					"300;Ш3;Зачисление;01.09.2020")
			.run();
	}

	@Test
	void aNumberOfAnotherTownIsNotRememberedAndItsOwnAreEvenIfTheyAreNew() {
		ImportRun run = new TestImports(this.imports).within(scope("УО-02"))
			.withList("дубли.csv", HEADER, "100;Лисицын Егор Петрович;05.03.2013;Школа № 3;01.09.2021",
					"300;Белова Вера Ильинична;03.04.2014;Школа № 3;01.09.2020",
					"400;Белова Вера Ильинична;03.04.2014;Школа № 3;01.09.2020",
					";Орлов Олег Петрович;01.02.2013;Школа № 3;01.09.2020")
			.ofDuplicates()
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		List<String> shown = this.jdbc.sql("""
				select case a.surname when 'Орлов' then 'its own' else a.number end
				from duplicate_list_account d join student_account a on a.id = d.account_id
				where d.import_id = :id""").param("id", run.id()).query(String.class).list();
		assertThat(shown).containsExactlyInAnyOrder("300", "400", "its own");
	}

	@Test
	void aSchoolDoesNotSayWhatTheSourceShows() {
		TestImports list = new TestImports(this.imports)
			.withList("дубли.csv", HEADER, "100;Лисицын Егор Петрович;05.03.2013;Школа № 1;01.09.2020")
			.ofDuplicates()
			.within(scope("Ш1"));
		assertThat(list.start()).isInstanceOf(ImportOutcome.NotAllowed.class);
		assertThat(list.preview().start()).isInstanceOf(ImportOutcome.NotAllowed.class);
		assertThat(this.jdbc.sql("select count(*) from import_run where scope_id is not null")
			.query(Integer.class)
			.single()).isZero();
	}

	private Scope scope(String code) {
		return new Scope(this.organizations.findByCode(code).orElseThrow().id());
	}

}
