package ru.sgo.duplicates.admission;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Three children of one town and one of the next, and who is asked for. */
@ApplicationTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchesTest {

	@Autowired
	private Matches matches;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void aTownAndTheNext() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление;УО;", "Ш1;Школа № 1;ООО;УО-01",
					"Д1;Детский сад № 1;ДОО;УО-01", "УО-02;Управление района;УО;", "Ш9;Школа № 9;ООО;УО-02")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Код организации",
					"100;Лисицын;Егор;Андреевич;05.03.2013;112-233-445 95;Ш1",
					"200;Орлова;Алёна;Петровна;06.04.2014;;Д1", "300;Орлов;Ян;;07.05.2012;;Ш1",
					"900;Барсуков;Глеб;Ильич;08.06.2013;;Ш9")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Ш1;Зачисление;01.09.2020;5", "200;Д1;Зачисление;01.09.2018;6", "200;Д1;Выбытие;31.08.2020;7",
					"300;Ш1;Зачисление;01.09.2019;8", "900;Ш9;Зачисление;01.09.2020;9")
			.run();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					the very child               | Лисицын  | Егор  | Андреевич | 2013-03-05 |                | 100 IDENTICAL Ш1 now
					in capitals, with е for ё    | ОРЛОВА   | АЛЕНА | Петровна  | 2014-04-06 |                | 200 IDENTICAL Д1
					a wrong letter               | Лисицин  | Егор  | Андреевич | 2013-03-05 |                | 100 PROBABLE Ш1 now
					names in each other's place  | Егор     | Лисицын | Андреевич | 2013-03-05 |              | 100 PROBABLE Ш1 now
					known by the СНИЛС           | Волков   | Егор  | Андреевич | 2013-03-05 | 112 233 445 95 | ''
					nobody                       | Волков   | Олег  |           | 2010-01-02 |                | ''
					a child of the next town     | Барсуков | Глеб  | Ильич     | 2013-06-08 |                | ''
					""")
	void anAuthorityIsToldWhoseAccountItMayBe(String what, String surname, String givenName,
			@Nullable String patronymic, LocalDate birthDate, @Nullable String snils, String found) {
		Matches.Outcome outcome = this.matches.within(scope("УО-01"),
				new Probe(surname, givenName, patronymic, birthDate, snils), Actor.user("officer"));
		assertThat(said(outcome)).isEqualTo(found);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			the very child               | Лисицын  | Егор  | Андреевич | 2013-03-05 | 100 IDENTICAL Ш1 now
			one that is like it          | Лисицин  | Егор  | Андреевич | 2013-03-05 | similar
			nobody                       | Волков   | Олег  |           | 2010-01-02 | ''
			a child of the next town     | Барсуков | Глеб  | Ильич     | 2013-06-08 | ''
			""")
	void anOrganizationIsToldOfTheChildItselfOnly(String what, String surname, String givenName,
			@Nullable String patronymic, LocalDate birthDate, String found) {
		Matches.Outcome outcome = this.matches.around(scope("Д1"),
				new Probe(surname, givenName, patronymic, birthDate, null), Actor.user("kindergarten"));
		assertThat(said(outcome)).isEqualTo(found);
	}

	private Scope scope(String organization) {
		return new Scope(this.organizations.findByCode(organization).orElseThrow().id());
	}

	private static String said(Matches.Outcome outcome) {
		if (outcome instanceof Matches.Outcome.Found found) {
			return found.matches()
				.stream()
				.map(match -> match.account() + " " + match.tier() + " " + match.organization()
						+ (match.enrolled() ? " now" : ""))
				.collect(Collectors.joining("; "));
		}
		return (outcome instanceof Matches.Outcome.Similar) ? "similar" : "too often";
	}

}
