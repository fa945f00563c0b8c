package ru.sgo.duplicates.web.municipality;

import org.junit.jupiter.api.BeforeEach;

import ru.sgo.duplicates.intake.Part;

/** A town with three cases that wait for a decision. */
abstract class CasesInTurnTest extends CaseTownTest {

	static final String PLACE = ".sequence-place";

	@BeforeEach
	void aThirdChild() {
		files()
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода",
					"500;Сосина;Анна;Ильинична;01.02.2012;;01.09.2018;По заявлению",
					"600;Сосина;Анна;Ильинична;01.02.2012;;01.10.2020;Быстрый ввод")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"500;Ш1;Зачисление;01.09.2018;6", "600;Ш2;Зачисление;01.10.2020;9")
			.run();
		report();
	}

}
