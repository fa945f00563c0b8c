package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One СНИЛС, another surname: an administrator sees it and decides, an officer does not.
 */
class RestrictedPagesTest extends BrowserTest {

	private static final String COMPARISON = "/municipality/comparison?first=100&second=200";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void anAdoption() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образованием;УО;",
					"УО-02;Другое управление;УО;", "Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации",
					"100;Лисицына;Мария;Петровна;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
					"200;Орлова;Мария;Петровна;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1",
					"300;Белкин;Егор;Ильич;01.02.2014;123-456-789 64;01.09.2016;По заявлению;Д1",
					"400;Белкин;Егор;Ильич;01.02.2014;123-456-789 64;02.09.2020;Быстрый ввод;Ш1",
					"500;Дроздова;Мария;Петровна;05.03.2013;;02.09.2020;Быстрый ввод;Ш1",
					"600;Зайцева;Мария;Петровна;05.03.2013;087-654-303 00;02.09.2020;Быстрый ввод;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
					"300;Д1;Зачисление;01.09.2016;6", "400;Ш1;Зачисление;01.09.2020;78")
			.run();
		this.users.make(0, "officer", Role.OFFICER, "УО-01");
	}

	@ParameterizedTest
	@EnumSource
	void anAdministratorFindsItSaysOneChildAndDecides(Script script) {
		report();
		Page page = administrator(script);
		page.navigate("/municipality");
		look(page, "summary-" + script);
		page.locator("main").getByText("Один СНИЛС у двух детей").click();
		assertThat(page.locator("tbody")).containsText("Лисицына Мария Петровна");
		assertThat(page.locator("tbody")).containsText("Школа № 1");
		assertThat(page.locator("tbody")).containsText("•••95");
		look(page, "shared-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.getByText("Сравнить с № 100").click();
		assertThat(page.locator(".weights")).containsText("СНИЛС один и тот же");
		press(page, "Записать: один ребёнок");
		assertThat(page.locator("#wordReason-error")).containsText("Напишите причину.");
		page.fill("#wordReason", "После усыновления, сверено с личным делом");
		press(page, "Записать: один ребёнок");
		assertThat(page.locator(".notice-success")).containsText("Дубль откроет следующий список");
		assertThat(page.locator("main")).containsText("После усыновления, сверено с личным делом");
		look(page, "said-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.navigate("/municipality/shared-snils");
		assertThat(page.locator(".empty")).containsText("Таких записей нет");
		look(page, "shared-empty-" + script);
		long run = report();
		page.navigate("/municipality/reports/" + run);
		assertThat(page.locator(".case-rows")).containsText("видит только администратор УО");
		look(page, "list-" + script);
		page.locator(".case-row", new Page.LocatorOptions().setHasText("Орлова")).locator(".case-row-name").click();
		assertThat(page.locator("h1 + .badges")).containsText("видит только администратор УО");
		look(page, "case-" + script);
		page.navigate(COMPARISON);
		assertThat(page.locator("main")).containsText("решите там");
		assertThat(page.locator("#wordReason")).hasCount(0);
	}

	@Test
	void theWordIsTakenBackOnTheSamePage() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate(COMPARISON);
		page.fill("#wordReason", "Ошибка");
		press(page, "Записать: разные дети");
		// One СНИЛС: it is asked again.
		page.check("#sure-yes");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".notice-success")).containsText("разные дети");
		assertThat(page.locator(".badges")).containsText("разные дети");
		press(page, "Отменить это решение");
		assertThat(page.locator(".notice-success")).containsText("Решение отменено");
		assertThat(page.locator(".badges")).containsText("сходство, проверить");
	}

	@Test
	void anOfficerSeesNothingOfItOnAnyPage() {
		sayOneChild();
		long run = report();
		long number = this.jdbc.sql("select number from duplicate_case where restricted").query(Long.class).single();
		Page page = signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD);
		for (String path : new String[] { "/municipality", "/municipality/reports", "/municipality/reports/" + run,
				"/municipality/reports/" + run + "?turn=similar", "/municipality/reports/" + run + "/lines.csv",
				"/municipality/cases", "/municipality/tasks" }) {
			assertThat(page.request().get(path).text()).as(path)
				.doesNotContain("Орлова", "Лисицына", "запись № 100", "дубль №\u00a0" + number, "/cases/" + number,
						"усыновл", "shared-snils", "Один СНИЛС");
		}
		page.navigate("/municipality/reports/" + run);
		assertThat(page.locator(".tabs .number")).hasText(new String[] { "1" });
		look(page, "officer-list");
		page.navigate("/municipality");
		assertThat(page.locator(".next-steps")).containsText("Подтвердите сразу ясные случаи: 1");
		look(page, "officer-summary");
		for (String path : new String[] { "/municipality/cases/" + number, "/municipality/shared-snils",
				"/municipality/journal" }) {
			assertThat(page.request().get(path).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void anOfficerWhoComparesTheTwoIsToldWhatSheWouldBeToldOfAnyOtherNames() {
		sayOneChild();
		new TestImports(this.imports)
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"500;Ш1;Зачисление;01.09.2020;78", "600;Ш1;Зачисление;01.09.2020;79")
			.run();
		Page page = signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD);
		page.navigate(COMPARISON);
		look(page, "officer-comparison");
		String shared = comparison(page);
		assertThat(shared).doesNotContain("усыновления", "вероятный дубль").contains("администратор УО");
		for (String other : new String[] { "500", "600" }) {
			page.navigate("/municipality/comparison?first=100&second=" + other);
			assertThat(comparison(page).replaceAll("Дроздова|Зайцева", "Орлова").replace(other, "200"))
				.isEqualTo(shared);
		}
		String token = page.locator("input[name=_csrf]").first().inputValue();
		for (String act : new String[] { "same", "distinct", "take-back" }) {
			assertThat(page.request()
				.post("/municipality/comparison/" + act,
						RequestOptions.create()
							.setForm(FormData.create()
								.set("_csrf", token)
								.set("first", "100")
								.set("second", "200")
								.set("wordReason", "так")))
				.status()).as(act).isEqualTo(404);
		}
	}

	@Test
	void theAdministratorOfAnotherAuthorityHasNoWordAboutThem() {
		this.users.make(0, "other", Role.ADMINISTRATOR, "УО-02");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "other", TestUsers.PASSWORD);
		page.navigate(COMPARISON);
		assertThat(page.locator("#first-error")).containsText("Записи с таким номером нет.");
		String token = page.locator("input[name=_csrf]").first().inputValue();
		assertThat(page.request()
			.post("/municipality/comparison/same",
					RequestOptions.create()
						.setForm(FormData.create()
							.set("_csrf", token)
							.set("first", "100")
							.set("second", "200")
							.set("wordReason", "так")))
			.status()).isEqualTo(404);
		page.navigate("/municipality/shared-snils");
		assertThat(page.locator(".empty")).containsText("Таких записей нет");
	}

	private void sayOneChild() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate(COMPARISON);
		page.fill("#wordReason", "После усыновления");
		press(page, "Записать: один ребёнок");
		assertThat(page.locator(".notice-success")).isVisible();
	}

	private static String comparison(Page page) {
		return String.join("\n", page.locator("main section").allInnerTexts());
	}

	private long report() {
		return new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31)).id();
	}

}
