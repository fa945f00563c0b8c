package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists as people have them become accounts and movements. */
@ApplicationTest
class ListImportTest {

	private static final LocalDate DAY = LocalDate.of(2020, 9, 10);

	private static final ListWish ON_DAY = new ListWish(null, DAY, Map.of());

	private static final String HEADER = "ФИО;Дата рождения;Класс;Дата зачисления";

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTown() {
		EmptyTown.in(this.jdbc);
		sent()
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО", "УО;Управление;УО;УО;",
					"Ш1;МАОУ «Средняя школа № 1»;Школа № 1;ООО;УО", "Ш11;МАОУ «Средняя школа № 11»;Школа № 11;ООО;УО",
					"С5;МБДОУ «Детский сад № 5»;Детский сад № 5;ДОО;УО")
			.run();
	}

	private TestImports sent() {
		return new TestImports(this.imports);
	}

	private List<String> accounts() {
		return this.jdbc
			.sql("""
					select source || ' ' || surname || coalesce(' ' || o.code || ' ' || s.begins || coalesce('–' || s.ends, ''), '')
					from student_account a left join stay s on s.account_id = a.id left join organization o on o.id = s.organization_id
					where a.deleted_at is null order by surname, a.number, s.begins
					""")
			.query(String.class)
			.list();
	}

	@Test
	void theCodeThatATitleSaysCountsForMoreThanAName() {
		ImportRun run = sent()
			.withList("Детский сад № 5.csv", ListWish.NONE, "Список школы № 11", "Код организации;Ш1", "На 10.09.2020",
					HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020")
			.run();
		assertThat(accounts()).containsExactly("list Орлов Ш1 2020-09-01");
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING).get(0).whose())
			.isEqualTo(new UnderstoodList.Whose("Ш1", "title", null, null, DAY));
	}

	@Test
	void aListWithoutNumbersMakesListedAccounts() {
		ImportRun run = sent()
			.withList("Школа № 1.xlsx", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020",
					"Белова Вера Ильинична;03.04.2013;1-А;")
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(accounts()).containsExactly("list Белова Ш1 2020-09-10", "list Орлов Ш1 2020-09-01");
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING)).singleElement().satisfies(list -> {
			assertThat(list.whose().organization()).isEqualTo("Ш1");
			assertThat(list.whose().organizationFrom()).isEqualTo("file");
			assertThat(list.counts()).isEqualTo(new UnderstoodList.Counts(2, 2, 0, 0));
		});
		assertThat(this.jdbc.sql("select count(*) from listed_presence where day = '2020-09-10'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void theSameListNextMonthAddsNothing() {
		sent().withList("Школа № 1.xlsx", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020").run();
		sent()
			.withList("Школа № 1.xlsx", new ListWish(null, DAY.plusMonths(1), Map.of()), HEADER,
					"Орлов Олег Петрович;01.02.2013;1А;01.09.2020")
			.run();
		assertThat(accounts()).containsExactly("list Орлов Ш1 2020-09-01");
		assertThat(this.jdbc.sql("select count(*) from movement").query(Integer.class).single()).isEqualTo(1);
		assertThat(this.jdbc.sql("select day from listed_presence").query(LocalDate.class).single())
			.isEqualTo(DAY.plusMonths(1));
	}

	@Test
	void theThreeFilesAndThenTheSameAsAListMakeNoNewAccount() {
		sent()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения", "7;Орлов;Олег;Петрович;01.02.2013")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Класс",
					"7;Ш1;Зачисление;01.09.2019;1А")
			.run();
		sent()
			.withList("список.csv", new ListWish("Ш1", DAY, Map.of()), HEADER + ";СНИЛС",
					"Орлов Олег Петрович;01.02.2013;2-А;;112-233-445 95")
			.run();
		assertThat(accounts()).containsExactly("sgo Орлов Ш1 2019-09-01");
		assertThat(
				this.jdbc.sql("select class_name from movement where kind = 'TRANSFER'").query(String.class).single())
			.isEqualTo("2-А");
		assertThat(this.jdbc.sql("select snils from student_account").query(String.class).single())
			.isEqualTo("11223344595");
	}

	@Test
	void aNumberTakesTheListedAccountOver() {
		sent().withList("Школа № 1.csv", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020").run();
		long account = this.jdbc.sql("select id from student_account").query(Long.class).single();
		sent()
			.withList("Школа № 1.csv", ON_DAY, "Номер записи;" + HEADER,
					"77;Орлов Олег Петрович;01.02.2013;1-А;01.09.2020")
			.run();
		assertThat(accounts()).containsExactly("sgo Орлов Ш1 2020-09-01");
		assertThat(this.jdbc.sql("select id from student_account where number = '77'").query(Long.class).single())
			.isEqualTo(account);
	}

	@Test
	void anExportTakesTheListedAccountOver() {
		sent().withList("Школа № 1.csv", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020").run();
		sent()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения", "7;Орлов;Олег;Петрович;01.02.2013")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Класс",
					"7;Ш1;Зачисление;01.09.2020;1А")
			.run();
		assertThat(accounts()).containsExactly("sgo Орлов Ш1 2020-09-01");
	}

	@Test
	void listsWithNumbersAndLeavers() {
		ImportRun run = sent().withList("общий.csv", ON_DAY,
				"ID;Фамилия;Имя;Отчество;Дата рождения;Организация;Дата зачисления;Дата выбытия;Приказ об отчислении",
				"1;Орлов;Олег;;01.02.2013;Школа № 1;01.09.2020;;",
				"2;Белова;Вера;;03.04.2014;МБДОУ Детский сад №5;01.09.2018;31.08.2020;№ 7-у от 30.08.2020",
				"3;Котова;Яна;;05.06.2013;Лицей № 3;01.09.2020;;")
			.run();
		assertThat(accounts()).containsExactly("sgo Белова С5 2018-09-01–2020-08-31", "sgo Орлов Ш1 2020-09-01");
		assertThat(this.jdbc.sql("select order_number || ' ' || order_date from movement where kind = 'WITHDRAWAL'")
			.query(String.class)
			.single()).isEqualTo("7-у 2020-08-30");
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 10)).singleElement().satisfies(problem -> {
			assertThat(problem.message()).isEqualTo("intake.list.organization-unknown");
			assertThat(problem.file()).isEqualTo("общий.csv");
			assertThat(problem.line()).isEqualTo(4);
			assertThat(problem.value()).isEqualTo("Лицей № 3");
		});
	}

	@Test
	void nothingIsWrittenBeforeSomebodyHasLooked() {
		ImportRun run = sent()
			.withList("Школа № 1.csv", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020")
			.preview()
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		assertThat(run.preview()).isEqualTo(new ImportPreview(1, 0, 0, 1, 0));
		assertThat(accounts()).isEmpty();
		this.imports.confirm(run.id(), Actor.user("tester"), Scope.EVERYTHING);
		assertThat(sent().await(run.id()).status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(accounts()).containsExactly("list Орлов Ш1 2020-09-01");
	}

	@Test
	void oneRowForEachRepresentativeIsOneChild() {
		ImportRun run = sent()
			.withList("Школа № 1.csv", ON_DAY,
					"ФИО;Дата рождения;Тип представителя;ФИО представителя;Дата рождения;Телефон",
					"Орлов Олег Петрович;01.02.2013;мать;Орлова Яна;03.04.1985;1",
					"Орлов Олег Петрович;01.02.2013;отец;Орлов Пётр;03.04.1983;2")
			.run();
		assertThat(accounts()).containsExactly("list Орлов Ш1 2020-09-10");
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING).get(0).counts())
			.isEqualTo(new UnderstoodList.Counts(2, 1, 1, 0));
	}

	@Test
	void twoClassesOfOneChildAreNamed() {
		ImportRun run = sent()
			.withList("Школа № 1.csv", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020",
					"Орлов Олег Петрович;01.02.2013;1-Б;01.09.2020")
			.run();
		assertThat(accounts()).containsExactly("list Орлов Ш1 2020-09-01");
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 10)).extracting(Problem::message)
			.containsExactly("intake.list.twice");
	}

	@Test
	void aFileThatCannotBeReadKeepsTheOthersFromNothing() {
		ImportRun run = sent()
			.withList("Школа № 1.csv", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020")
			.withList(
					new Upload("фото.jpg",
							file -> java.nio.file.Files.write(file, new byte[] { (byte) 0xFF, (byte) 0xD8, 0, 1, 2 })),
					ON_DAY)
			.withList("Школа № 1 (2).csv", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020")
			.preview()
			.run();
		assertThat(run.preview()).isEqualTo(new ImportPreview(1, 0, 0, 1, 0));
		assertThat(this.imports.lists(run.id(), Scope.EVERYTHING)).extracting(UnderstoodList::refusal)
			.containsExactly(null, "intake.failed.not-text", "intake.list.sent-twice");
	}

	private static String[] children(String... names) {
		return Stream.concat(Stream.of(HEADER), Stream.of(names).map(name -> name + ";01.02.2013;1-А;01.09.2020"))
			.toArray(String[]::new);
	}

	@Test
	void whoIsAbsentFromACompleteListHasLeftOnAnUnknownDay() {
		sent().withList("Школа № 1.csv", ON_DAY, children("Орлов Олег Петрович", "Белова Вера Ильинична")).run();
		sent()
			.withList("Школа № 1.csv", new ListWish(null, DAY.plusMonths(1), Map.of()), children("Орлов Олег Петрович"))
			.complete()
			.run();
		assertThat(accounts()).containsExactly("list Белова Ш1 2020-09-01–2020-10-09", "list Орлов Ш1 2020-09-01");
		assertThat(
				this.jdbc.sql("select day_known from movement where kind = 'WITHDRAWAL'").query(Boolean.class).single())
			.isFalse();
		sent()
			.withList("Школа № 1.csv", new ListWish(null, DAY.plusMonths(2), Map.of()),
					children("Орлов Олег Петрович", "Белова Вера Ильинична"))
			.complete()
			.run();
		assertThat(accounts()).containsExactly("list Белова Ш1 2020-09-01", "list Орлов Ш1 2020-09-01");
	}

	@Test
	void anOrderWithADateIsBetterThanAbsence() {
		sent().withList("Школа № 1.csv", ON_DAY, children("Орлов Олег Петрович", "Белова Вера Ильинична")).run();
		sent()
			.withList("Школа № 1.csv", new ListWish(null, DAY.plusMonths(1), Map.of()), children("Орлов Олег Петрович"))
			.complete()
			.run();
		sent()
			.withList("Школа № 1. Отчисленные.csv", new ListWish(null, DAY.plusMonths(1), Map.of()),
					HEADER + ";Дата выбытия;Приказ о выбытии",
					"Белова Вера Ильинична;01.02.2013;1-А;01.09.2020;20.09.2020;5-у")
			.run();
		assertThat(accounts()).containsExactly("list Белова Ш1 2020-09-01–2020-09-20", "list Орлов Ш1 2020-09-01");
	}

	@Test
	void aCorrectedSpellingIsTheSameAccount() {
		sent()
			.withList("Школа № 1.csv", ON_DAY,
					children("Орлов Олег Петрович", "Белова Вера Ильинична", "Котова Мария Львовна"))
			.run();
		sent()
			.withList("Школа № 1.csv", new ListWish(null, DAY.plusMonths(1), Map.of()),
					children("Орлов Олег Петрович", "Билова Вера Ильинична", "Котова Марина Львовна"))
			.complete()
			.run();
		assertThat(accounts()).containsExactlyInAnyOrder("list Билова Ш1 2020-09-01", "list Котова Ш1 2020-09-01",
				"list Котова Ш1 2020-09-01–2020-10-09", "list Орлов Ш1 2020-09-01");
	}

	@Test
	void aClassThatTheListsLackIsAskedAboutFirst() {
		sent()
			.withList("Школа № 1.csv", ON_DAY, HEADER, "Орлов Олег Петрович;01.02.2013;1-А;01.09.2020",
					"Белова Вера Ильинична;01.02.2013;5-Б;01.09.2020")
			.run();
		ImportRun run = sent()
			.withList("Школа № 1.csv", new ListWish(null, DAY.plusMonths(1), Map.of()), children("Орлов Олег Петрович"))
			.complete()
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 10)).singleElement().satisfies(problem -> {
			assertThat(problem.message()).isEqualTo("intake.list.class-lacks");
			assertThat(problem.arguments()).containsExactly("5-Б", "1");
		});
		assertThat(accounts()).containsExactly("list Белова Ш1 2020-09-01", "list Орлов Ш1 2020-09-01");
	}

	@Test
	void aListOfLastYearIsHeld() {
		String[] names = { "Орлов Олег Петрович", "Белова Вера Ильинична", "Котова Мария Львовна", "Зуев Иван Ильич",
				"Ким Анна Львовна" };
		sent()
			.withList("Школа № 1.csv", ON_DAY,
					Stream.of(children(names)).map(row -> row.replace("1-А", "2-А")).toArray(String[]::new))
			.run();
		ImportRun run = sent()
			.withList("Школа № 1.csv", new ListWish(null, DAY.plusMonths(1), Map.of()), children(names))
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
		assertThat(this.imports.problems(run.id(), Scope.EVERYTHING, 10)).extracting(Problem::message)
			.containsExactly("intake.list.of-last-year");
		assertThat(sent().withList("Школа № 1, 2018-2019.csv", ON_DAY, children(names[0])).run().status())
			.isEqualTo(ImportStatus.AWAITING_CONFIRMATION);
	}

	@Test
	void aSchoolSendsListsOfItsOwnChildrenOnly() {
		Scope own = new Scope(new OrganizationId(
				this.jdbc.sql("select id from organization where code = 'Ш1'").query(Long.class).single()));
		sent()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения", "7;Орлов;Олег;Петрович;01.02.2013")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Класс", "7;С5;Зачисление;01.09.2019;")
			.run();
		ImportRun run = sent()
			.withList("список.csv", ON_DAY, HEADER + ";Организация", "Белова Вера Ильинична;01.02.2013;1-А;01.09.2020;",
					"Орлов Олег Петрович;01.02.2013;1-А;01.09.2020;Детский сад № 5",
					"Зуев Иван Ильич;01.02.2013;1-А;01.09.2020;Школа № 1")
			.within(own)
			.run();
		assertThat(accounts()).containsExactly("list Белова Ш1 2020-09-01", "list Зуев Ш1 2020-09-01",
				"sgo Орлов С5 2019-09-01");
		assertThat(this.imports.problems(run.id(), own, 10)).extracting(Problem::message)
			.containsExactly("intake.list.other-organization");
	}

	@Test
	void eachRowOfTheListOfDuplicatesIsAnAccount() {
		String[] rows = { HEADER + ";Организация;Дата выбытия",
				"Орлов Олег Петрович;01.02.2013;;01.09.2017;Детский сад № 5;31.05.2019",
				"Орлов Олег Петрович;01.02.2013;;01.09.2020;Школа № 1;",
				"Белова Вера Ильинична;01.02.2013;;01.09.2019;Школа № 1;",
				"Белова Вера Ильинична;01.02.2013;;02.09.2020;Школа № 1;" };
		sent().withList("дубли.csv", ON_DAY, rows).ofDuplicates().run();
		sent().withList("дубли.csv", ON_DAY, rows).ofDuplicates().run();
		assertThat(accounts()).containsExactlyInAnyOrder("sgo Белова Ш1 2019-09-01", "sgo Белова Ш1 2020-09-02",
				"sgo Орлов С5 2017-09-01–2019-05-31", "sgo Орлов Ш1 2020-09-01");
	}

}
