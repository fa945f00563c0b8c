package ru.sgo.duplicates.intake;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;

import static org.assertj.core.api.Assertions.assertThat;

/** An empty registry is filled by a shorter way, with the same result. */
@ApplicationTest
class FirstFillingTest {

	private static final String[] MOVEMENTS = { "Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс",
			"2;Ш1;Зачисление;01.09.2020;1;1А", "1;Ш1;Выбытие;31.12.2020;2;1А", "1;Ш1;Зачисление;01.09.2020;1;1А",
			"1;Ш1;Зачисление;01.09.2020;1;1Б", "1;Ш1;Зачисление;01.09.2020;1;1А", "9;НЕТ;Зачисление;01.09.2020;1;1А",
			"9;Ш1;Зачисление;01.09.2020;1;1А", "1;Ш1;Зачисление;01.09.2020;3;1А" };

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource(ImportMode.class)
	void eachDocumentIsTakenOnceAndBadRowsAreNamed(ImportMode mode) {
		EmptyTown.in(this.jdbc);
		assertThat(sent(mode)).isEqualTo(later(mode))
			.containsExactly("4", "intake.account-unknown 8", "intake.movement-twice 5",
					"intake.organization-unknown 7", "intake.row-repeated 6", "1 ENROLMENT 2020-09-01 1 1А",
					"1 ENROLMENT 2020-09-01 3 1А", "1 WITHDRAWAL 2020-12-31 2 1А", "2 ENROLMENT 2020-09-01 1 1А",
					"1 2020-09-01 2020-12-31", "2 2020-09-01 ");
	}

	/** The same into a registry that knows of another account already. */
	private List<String> later(ImportMode mode) {
		EmptyTown.in(this.jdbc);
		with(mode).with(Part.STUDENTS, "Номер записи;Фамилия;Имя", "2;Петров;Пётр").run();
		return sent(mode);
	}

	private List<String> sent(ImportMode mode) {
		ImportRun run = with(mode).with(Part.STUDENTS, "Номер записи;Фамилия;Имя", "1;Иванов;Иван", "2;Петров;Пётр")
			.with(Part.MOVEMENTS, MOVEMENTS)
			.run();
		assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
		return this.jdbc.sql("""
				select :movements
				union all
				(select concat_ws(' ', message, line) from import_problem where import_id = :run order by 1)
				union all
				(select concat_ws(' ', a.number, m.kind, m.date, m.order_number, m.class_name)
				 from movement m join student_account a on a.id = m.account_id order by 1)
				union all
				(select a.number || ' ' || s.begins || ' ' || coalesce(s.ends::text, '')
				 from stay s join student_account a on a.id = s.account_id order by 1)
				""")
			.param("movements", run.taken().movements().toString())
			.param("run", run.id())
			.query(String.class)
			.list();
	}

	private TestImports with(ImportMode mode) {
		TestImports sent = new TestImports(this.imports).with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО",
				"УО;Управление;УО;", "Ш1;Школа 1;ООО;УО");
		return (mode == ImportMode.COMPLETE) ? sent.complete() : sent;
	}

}
