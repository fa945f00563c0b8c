package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A child in two organizations lawfully: on its page, and many from the list. */
class LawfulPagesTest extends CaseTownTest {

	private static final String UNTIL = LocalDate.now().plusMonths(2).toString();

	@Autowired
	private JdbcClient database;

	private long report;

	@BeforeEach
	void childrenInTwoPlaces() {
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения", "500;Ежов;Кирилл;Ильич;11.04.2014",
					"600;Сорокина;Вера;Олеговна;02.06.2014")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"500;Д1;Зачисление;01.09.2019;1", "500;Ш1;Зачисление;01.09.2020;2",
					"600;Д1;Зачисление;01.09.2019;3", "600;Ш2;Зачисление;01.10.2020;4")
			.run();
		report();
		this.report = this.database.sql("select max(id) from duplicate_report").query(Long.class).single();
	}

	@ParameterizedTest
	@EnumSource
	void oneIsMarkedOnItsPage(Script script) {
		Page page = open(script, number("500"));
		page.getByText("Законно в двух организациях, на срок").first().click();
		press(page, "Отметить законным");
		assertThat(page.locator("#ground-error")).isVisible();
		assertThat(page.locator("#until-error")).isVisible();
		page.selectOption("#ground", "kept_place");
		page.fill("#until", UNTIL);
		page.fill("#lawfulReason", "Приказ № 5, место сохранено");
		press(page, "Отметить законным");
		assertThat(page.locator(".notice-success")).containsText("законно, на срок");
		assertThat(page.locator(".badges").first()).containsText("законно, на срок");
		assertThat(page.locator("main")).containsText("В численности ребёнок на это время считается один раз: Сад № 1");
		assertThat(page.locator(".history")).containsText("Отмечено законным до");
		press(page, "Отменить");
		assertThat(page.locator(".badges").first()).containsText("найден");
	}

	@ParameterizedTest
	@EnumSource
	void manyAreMarkedFromTheList(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/reports/" + this.report + "/double-counts");
		page.locator("input[name=case]").nth(0).check();
		page.locator("input[name=case]").nth(1).check();
		page.locator(".tick-foot button").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		press(page, "Отметить законным: 2");
		assertThat(page.locator("#lawfulReason-error")).isVisible();
		assertThat(page.locator("tbody tr")).hasCount(2);
		page.selectOption("#ground", "repairs");
		page.fill("#until", UNTIL);
		page.fill("#lawfulReason", "Ремонт здания школы");
		look(page, "lawful-many-" + script);
		press(page, "Отметить законным: 2");
		assertThat(page.locator(".notice-success")).containsText("2");
		assertThat(page.locator("input[name=case]")).hasCount(0);
		page.getByText("Исключения со сроком").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("tbody")).containsText("ремонт здания");
	}

	@Test
	void whoseTermIsOverIsSaid() {
		Page page = open(Script.WITHOUT_SCRIPT, number("500"));
		page.navigate("/municipality/cases/" + number("500") + "/lawful");
		page.selectOption("#ground", "summer_group");
		page.fill("#until", UNTIL);
		page.fill("#lawfulReason", "Летняя группа");
		press(page, "Отметить законным");
		this.database.sql("update duplicate_case set lawful_until = current_date - 1 where verdict = 'lawful'")
			.update();
		page.navigate("/municipality");
		assertThat(page.locator("main")).containsText("срок исключения истёк, случаев 1");
		page.navigate("/municipality/cases?status=lawful");
		assertThat(page.locator("tbody")).containsText("срок истёк");
		report();
		page.navigate("/municipality/cases/" + number("500"));
		assertThat(page.locator("main")).containsText("Срок исключения истёк: решите ещё раз");
	}

	@Test
	void nobodyIsTicked() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + this.report + "/lawful");
		assertThat(page.locator("main")).containsText("Никто не отмечен");
		page.navigate("/municipality/cases/" + egor() + "/lawful");
		assertThat(page.locator("#lawfulReason")).hasCount(0);
	}

}
