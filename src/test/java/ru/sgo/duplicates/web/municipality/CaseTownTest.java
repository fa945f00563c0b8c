package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;
import ru.sgo.duplicates.resolution.Cases;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Egor is in a kindergarten that forgot to withdraw him, and anew in a school; two
 * namesakes are in two schools.
 */
abstract class CaseTownTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private Cases cases;

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		neverReported();
		report();
	}

	/** The town before its first list. */
	void neverReported() {
		EmptyTown.in(this.jdbc);
		files()
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО",
					"УО-01;Управление образованием;УО города;УО;", "Д1;Детский сад № 1;Сад № 1;ДОО;УО-01",
					"Ш1;Школа № 1;Школа № 1;ООО;УО-01", "Ш2;Школа № 2;Школа № 2;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;"
							+ "Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
					"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1",
					"300;Ёлкин;Пётр;;01.02.2012;087-654-303 00;01.09.2018;По заявлению;Ш1",
					"400;Елкин;Пётр;;01.02.2012;;01.10.2020;Быстрый ввод;Ш2")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
					"300;Ш1;Зачисление;01.09.2018;8", "400;Ш2;Зачисление;01.10.2020;78")
			.run();
	}

	Page open(Script script, long number) {
		Page page = administrator(script);
		page.navigate("/municipality/cases/" + number);
		return page;
	}

	long egor() {
		return number("100");
	}

	/** The number of the case that an account is in. */
	long number(String account) {
		return this.cases
			.page(new Cases.Filter(null, false, null, null, null, null, null, account, null, null), 0, 1,
					Scope.EVERYTHING)
			.get(0)
			.number();
	}

	TestImports files() {
		return new TestImports(this.imports);
	}

	void report() {
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
	}

}
