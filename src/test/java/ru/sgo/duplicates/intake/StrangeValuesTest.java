package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Values that are read, and said to be strange, or read over because nobody sees them.
 */
@ApplicationTest
class StrangeValuesTest {

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Дата рождения;СНИЛС;Свидетельство о рождении;"
			+ "Дата создания записи;Способ ввода;Пол;Код организации";

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа";

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aTown() {
		EmptyTown.in(this.jdbc);
		imports()
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО;Управление;УО;", "Ш1;Школа 1;ООО;УО",
					"Д1;Сад 1;ДОО;УО")
			.run();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00A0", "\u2009", "\u2007", "\u202F", "\u200B", "\uFEFF", "\u00AD", "\u200E", "\u202A",
			"\u2060", "\u2028", "\u2029", " \u200B\u00A0" })
	void whatNobodySeesIsNoPartOfAnyValue(String x) {
		imports()
			.with(Part.STUDENTS, STUDENTS,
					"7;Белов;Иван;01.02.2013;112-233-445 95;II-АН № 654325;" + "01.09.2020;Быстрый ввод;М;Ш1")
			.with(Part.MOVEMENTS, MOVEMENTS, "7;Ш1;Зачисление;01.09.2020;12-у")
			.run();
		String before = registry();
		ImportRun run = imports()
			.with(Part.STUDENTS, around(x, STUDENTS),
					around(x, "7;Белов;Иван;01.02.2013;112-233-445;II-АН № 654325;01.09.2020;Быстрый ввод;М;Ш1")
						.replace("112-233-445" + x, "112-233-445" + x + "95"),
					(x + ";").repeat(10))
			.with(Part.MOVEMENTS, around(x, MOVEMENTS), around(x, "7;Ш1;Зачисление;01.09.2020;12-у"), x + ";" + x)
			.run();
		assertThat(said(run)).isEmpty();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(run.taken().accounts()).isEqualTo(1);
		assertThat(registry()).isEqualTo(before);
	}

	private static String around(String x, String row) {
		return x + row.replace(";", x + ";" + x) + x;
	}

	@Test
	void aBirthDateThatIsNobodysIsSaidAndKept() {
		ImportRun run = imports()
			.with(Part.STUDENTS, STUDENTS, "1;А;А;01.01.1900;;;;;;Ш1", "2;А;А;01.01.1901;;;;;;Ш1",
					"3;А;А;01.01.1970;;;;;;Ш1", "4;А;А;01.01.2000;;;;;;Ш1", "5;А;А;03.04.1939;;;;;;Ш1",
					"6;А;А;01.01.2099;;;;;;Ш1", "7;А;А;02.03.2022;;;25.08.2017;;;Ш1",
					"8;А;А;02.03.2012;;;25.08.2017;;;Ш1", "9;А;А;31.02.2013;;;;;;Ш1", "10;А;А;давно;;;;;;Ш1")
			.run();
		assertThat(run.taken().accounts()).isEqualTo(10);
		assertThat(said(run)).containsExactly("2 birth-date.stand-in", "3 birth-date.stand-in", "4 birth-date.stand-in",
				"5 birth-date.stand-in", "6 birth-date.too-early", "7 birth-date.after-today",
				"8 birth-date.after-creation", "10 date-impossible", "11 date-not-understood");
		assertThat(this.jdbc.sql("select count(*) from student_account where birth_date is not null")
			.query(Integer.class)
			.single()).isEqualTo(8);
	}

	@Test
	void aMovementAtAStrangeAgeIsTakenAndSaid() {
		String[] students = { STUDENTS, "1;А;А;01.02.2013;;;;;;Ш1", "2;Б;Б;01.02.1980;;;;;;Ш1",
				"3;В;В;01.01.1900;;;;;;Ш1" };
		String[] movements = { MOVEMENTS, "1;Ш1;Зачисление;01.09.2010;1", "1;Д1;Зачисление;02.02.1902;2",
				"1;Д1;Зачисление;20.03.2013;3", "1;Д1;Выбытие;31.08.2020;4", "1;Ш1;Зачисление;01.09.2020;5",
				"2;Ш1;Зачисление;01.09.2020;6", "2;Ш1;Выбытие;31.08.2021;7", "3;Ш1;Зачисление;01.09.2020;8" };
		String[] remarks = { "2 movement-before-birth", "3 movement-too-early", "4 enrolled-too-young",
				"7 enrolled-too-old" };
		ImportRun first = imports().with(Part.STUDENTS, students).with(Part.MOVEMENTS, movements).run();
		assertThat(first.taken().movements()).isEqualTo(8);
		assertThat(said(first)).containsExactlyInAnyOrder(plus(remarks, "4 birth-date.stand-in"));
		String before = registry();
		assertThat(said(imports().with(Part.MOVEMENTS, movements).run())).containsExactlyInAnyOrder(remarks);
		assertThat(registry()).isEqualTo(before);
	}

	@Test
	void aWithdrawalBeforeItsEnrolmentIsSaid() {
		ImportRun run = imports().with(Part.STUDENTS, STUDENTS, "1;А;А;01.02.2013;;;;;;Ш1", "2;Б;Б;01.02.2013;;;;;;Ш1")
			.with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1", "1;Ш1;Выбытие;01.03.2020;2",
					"2;Ш1;Зачисление;01.09.2019;3", "2;Ш1;Выбытие;01.03.2020;4", "2;Ш1;Зачисление;01.09.2020;5")
			.run();
		assertThat(said(run)).containsExactly("3 withdrawal-before-enrolment");
		assertThat(run.taken().movements()).isEqualTo(5);
		ImportRun later = imports().with(Part.MOVEMENTS, MOVEMENTS, "2;Д1;Зачисление;01.02.2016;6").run();
		assertThat(said(later)).isEmpty();
	}

	@Test
	void aBirthDateThatComesAfterTheFirstEnrolmentIsSaidWhenItIsSent() {
		imports().with(Part.STUDENTS, STUDENTS, "1;А;А;01.02.2013;;;;;;Ш1")
			.with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1")
			.run();
		assertThat(said(imports().with(Part.STUDENTS, STUDENTS, "1;А;А;01.02.2021;;;;;;Ш1").run()))
			.containsExactly("2 birth-date.after-enrolment");
	}

	@Test
	void aWrongSnilsSaysWhatIsWrong() {
		ImportRun run = imports()
			.with(Part.STUDENTS, STUDENTS, "1;А;А;01.02.2013;112-233-445 96;;;;;Ш1",
					"2;А;А;01.02.2013;112-233-445 9;;;;;Ш1", "3;А;А;01.02.2013;112-233-445 955;;;;;Ш1",
					"4;А;А;01.02.2013;1,12233E+10;;;;;Ш1", "5;А;А;01.02.2013;000-000-000 00;;;;;Ш1",
					"6;А;А;01.02.2013;нет;;;;;Ш1", "7;А;А;01.02.2013;СНИЛС 112-233-445 95;;;;девочка;Ш1")
			.run();
		assertThat(said(run)).containsExactly("2 snils-wrong", "3 snils-too-short", "4 snils-too-long",
				"5 snils-rounded", "6 snils-zeros", "7 snils-no-number");
	}

	@Test
	void anImportOfWhichNoRowCanBeTakenHasFailedAndSaysWhatComesFirst() {
		EmptyTown.in(this.jdbc);
		ImportRun run = imports()
			.with(Part.STUDENTS, STUDENTS, "1;А;А;01.02.2013;;;;;;Ш1", "2;А;А;01.02.2013;;;;;;Ш1", "3;;А;;;;;;;Ш1")
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
		assertThat(this.imports.failure(run))
			.contains(new ImportFailure("students", 0, "intake.failed.organizations-first", List.of(3, 2)));
		assertThat(said(run)).hasSize(3);
		assertThat(run.problemCount()).isEqualTo(3);
		imports().with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "Ш1;Школа 1;ООО;").run();
		ImportRun movements = imports().with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1").run();
		assertThat(movements.failure()).isEqualTo("intake.failed.accounts-first");
		assertThat(this.imports.failure(movements).orElseThrow().arguments()).isEqualTo(List.of(1, 1));
	}

	@Test
	void unchangedRowsAreTakenOnes() {
		String[] rows = { STUDENTS, "1;А;А;01.02.2013;;;;;;Ш1" };
		imports().with(Part.STUDENTS, rows).run();
		ImportRun again = imports().with(Part.STUDENTS, rows).run();
		assertThat(again.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(again.taken().accounts()).isEqualTo(1);
	}

	@Test
	void aFileInAnothersPlaceIsNamedAndNotTaken() {
		ImportRun pupils = imports().with(Part.MOVEMENTS, STUDENTS, "1;А;А;01.02.2013;;;;;;Ш1").run();
		assertThat(pupils.failure()).isEqualTo("intake.failed.students-not-movements");
		ImportRun movements = imports().with(Part.STUDENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1").run();
		assertThat(movements.failure()).isEqualTo("intake.failed.movements-not-students");
		ImportRun organizations = imports().with(Part.STUDENTS, "Код;Наименование;Тип", "Ш2;Школа 2;ООО").run();
		assertThat(organizations.failure()).isEqualTo("intake.failed.organizations-not-students");
		assertThat(this.jdbc.sql("select count(*) from student_account").query(Integer.class).single()).isZero();
	}

	@Test
	void whatWasSentIsRememberedByItsName() {
		ImportRun run = imports().with(Part.STUDENTS, STUDENTS, "1;А;А;01.02.2013;;;;;;Ш1").run();
		assertThat(this.imports.files(run.id(), Scope.EVERYTHING)).singleElement()
			.satisfies(file -> assertThat(file.name()).isEqualTo("students.csv"))
			.satisfies(file -> assertThat(file.bytes()).isPositive());
	}

	@Test
	void remarksThatSayTheSameAreOneWithExamples() {
		ImportRun run = imports()
			.with(Part.STUDENTS, STUDENTS, "1;А;А;31.02.2013;;;;;;Ш1", "2;А;А;давно;;;;;;Ш1",
					"3;А;А;30.02.2013;;;;;;Ш1", "4;А;А;31.04.2013;;;;;;Ш1", "5;А;А;31.06.2013;;;;;;Ш1")
			.run();
		List<SameProblems> same = this.imports.sameProblems(run.id(), Scope.EVERYTHING, 9);
		assertThat(same).extracting(SameProblems::rows).containsExactly(4L, 1L);
		assertThat(same.get(0).examples()).extracting(Problem::value)
			.containsExactly("31.02.2013", "30.02.2013", "31.04.2013");
	}

	/** What was said: the line and the message. */
	private List<String> said(ImportRun run) {
		return this.imports.problems(run.id(), Scope.EVERYTHING, 100)
			.stream()
			.map(problem -> problem.line() + " " + problem.message().replace("intake.", ""))
			.toList();
	}

	private static String[] plus(String[] some, String one) {
		String[] all = Arrays.copyOf(some, some.length + 1);
		all[some.length] = one;
		return all;
	}

	private String registry() {
		return this.jdbc.sql("""
				select concat_ws('/', (select string_agg(a::text, ';' order by id) from student_account a),
				  (select string_agg(m::text, ';' order by id) from movement m),
				  (select string_agg(s::text, ';' order by s::text) from stay s))
				""").query(String.class).single();
	}

	private TestImports imports() {
		return new TestImports(this.imports);
	}

}
