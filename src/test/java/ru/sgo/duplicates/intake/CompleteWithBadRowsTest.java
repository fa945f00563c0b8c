package ru.sgo.duplicates.intake;

import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** A row that could not be read is no proof that a child is gone. */
@ApplicationTest
class CompleteWithBadRowsTest {

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Дата рождения;Код организации";

	private static final String MOVEMENTS = "Номер записи;Код организации;Вид движения;Дата;Номер приказа";

	private static final String IVANOV = "1;Иванов;Иван;01.02.2013;Ш1";

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void twoChildren() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО;Управление;УО;", "Ш1;Школа 1;ООО;УО",
					"Ш2;Школа 2;ООО;УО")
			.with(Part.STUDENTS, STUDENTS, IVANOV, "2;Петров;Пётр;01.03.2013;Ш2")
			.with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1", "1;Ш1;Выбытие;31.12.2020;2",
					"2;Ш2;Зачисление;01.09.2020;3", "2;Ш2;Выбытие;31.12.2020;4")
			.run();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(
			strings = { "2;;Пётр;01.03.2013;Ш2", "2;Петров;Пётр;01.03.2013;НЕТ", "2;Петров;Пётр;01.03.2013;Ш2;лишнее" })
	void theChildOfABadRowIsNotTakenForDeleted(String bad) {
		ImportRun run = complete().with(Part.STUDENTS, STUDENTS, IVANOV, bad).run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(problems(run)).singleElement().satisfies(problem -> assertThat(problem.key()).isEqualTo("2"));
		assertThat(deleted()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "2;Ш2;Прыжок;01.09.2020;3", "2;Ш2;Зачисление;31.02.2020;3",
			"2;НЕТ;Зачисление;01.09.2020;3", "2;;Зачисление;01.09.2020;3", "2;Ш2;Зачисление;01.09.2020;3;лишнее" })
	void theChildOfABadMovementKeepsItsHistoryAndOthersAreChangedAllTheSame(String bad) {
		ImportRun held = complete().with(Part.MOVEMENTS, MOVEMENTS, "1;Ш1;Зачисление;01.09.2020;1", bad).run();
		assertThat(List.of(held.removal().wouldRemove(), held.removal().ofTotal())).containsExactly(1, 4);
		assertThat(confirmed(held).status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(this.jdbc.sql("""
				select concat_ws(' ', a.number, m.kind) from movement m join student_account a on a.id = m.account_id
				where m.superseded_at is not null
				""").query(String.class).list()).containsExactly("1 WITHDRAWAL");
	}

	@Test
	void aChildWithoutAnyRowIsGoneAlthoughAnotherRowIsBad() {
		ImportRun held = complete()
			.with(Part.STUDENTS, STUDENTS, "2;;Пётр;01.03.2013;Ш2", "3;Соколов;Олег;02.03.2013;Ш2")
			.run();
		assertThat(held.removal().wouldRemove()).isOne();
		confirmed(held);
		assertThat(deleted()).containsExactly("1");
	}

	@Test
	void aRemovalThatWaitsNamesTheBadRowsThatMayBeItsCause() {
		ImportRun held = complete().with(Part.STUDENTS, STUDENTS, IVANOV, ";Петров;Пётр;01.03.2013;Ш2").run();
		assertThat(held.isHeld()).isTrue();
		assertThat(held.problemCount()).isEqualTo(1);
		assertThat(problems(held)).extracting(Problem::line, Problem::message)
			.containsExactly(Tuple.tuple(3L, "intake.value-missing"));
		ImportRun done = confirmed(held);
		assertThat(done.problemCount()).isEqualTo(1);
		assertThat(problems(done)).isEqualTo(problems(held));
		assertThat(deleted()).containsExactly("2");
	}

	@Test
	void aConfirmedRemovalThatFailsSaysOnlyWhy() {
		ImportRun held = complete().with(Part.STUDENTS, STUDENTS, IVANOV, ";Петров;Пётр;01.03.2013;Ш2").run();
		this.jdbc.sql("update import_run set students_file = 'gone' where id = ?").param(held.id()).update();
		assertThat(confirmed(held).failure()).isEqualTo("intake.failed.file-gone");
		assertThat(problems(held)).extracting(Problem::message).containsExactly("intake.failed.file-gone");
		assertThat(deleted()).isEmpty();
	}

	private TestImports complete() {
		return new TestImports(this.imports).complete().speakingFor("УО");
	}

	private ImportRun confirmed(ImportRun held) {
		this.imports.confirm(held.id(), Actor.user("u"), Scope.EVERYTHING);
		return complete().await(held.id());
	}

	private List<Problem> problems(ImportRun run) {
		return this.imports.problems(run.id(), Scope.EVERYTHING, 9);
	}

	private List<String> deleted() {
		return this.jdbc.sql("select number from student_account where deleted_at is not null")
			.query(String.class)
			.list();
	}

}
