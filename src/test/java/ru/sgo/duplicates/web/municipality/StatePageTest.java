package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class StatePageTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aTownOfTwoSchools() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Ш1;Школа № 1;ООО;УО-01", "Ш2;Школа № 2;ООО;УО-01")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Ш1;Зачисление;01.09.2020;5")
			.run();
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatToSeeToAndHowTheServerIs(Script script) {
		Page page = atHome(administrator(script));
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Состояние")).click();
		assertThat(page.locator(".notice-warning")).containsText("Резервные копии не делаются. Укажите для них папку");
		assertThat(page.locator(".figures")).containsText("Свободно на диске");
		assertThat(page.locator(".facts")).containsText("на отдельном сервере PostgreSQL");
		assertThat(jobs(page)).containsText("Сейчас ни одной.");
		assertThat(jobs(page).locator("tbody tr")).hasCount(1);
		assertThat(jobs(page).locator("tbody tr")).containsText("Загрузка №");
		assertThat(jobs(page)).not().containsText("Не доведены");
		assertThat(page.locator("main")).not().containsText("Лисицын");
		look(page, "town-" + script);
		organizations(page).locator("tbody tr").nth(1).getByRole(AriaRole.LINK).click();
		assertThat(page.locator("h1")).containsText("Загрузка");
	}

	@ParameterizedTest
	@EnumSource
	void organizationsAreSought(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/state");
		assertThat(organizations(page).locator("tbody tr").first()).containsText("Школа № 2");
		assertThat(organizations(page).locator("tbody tr").first()).containsText("не было");
		page.fill("#text", "школа № 1");
		press(page, "Показать");
		assertThat(organizations(page).locator("tbody tr")).hasCount(1);
		assertThat(page.locator(".paging-total")).containsText("1");
		page.fill("#text", "гимназия");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("Школ и детских садов не нашлось");
	}

	@Test
	void whatHasFailedIsNamed() {
		new TestImports(this.imports).with(Part.STUDENTS, "").run();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/state");
		assertThat(page.locator("h3", new Page.LocatorOptions().setHasText("Не доведены до конца за 30 дней: 1")))
			.isVisible();
		assertThat(jobs(page)).containsText("Почему — сказано на её странице.");
	}

	@Test
	void anAdministratorOfOneAuthoritySeesItsJobsAndNotTheServer() {
		this.users.make(0, "town", Role.ADMINISTRATOR, "УО-01");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "town", TestUsers.PASSWORD);
		page.navigate("/municipality/state");
		assertThat(jobs(page)).containsText("Сейчас ни одной.");
		assertThat(organizations(page).locator("tbody tr")).hasCount(2);
		assertThat(page.locator(".notice, .figures, section[aria-labelledby=server]")).hasCount(0);
	}

	/** The word of a state is not broken, however narrow the page is. */
	@Test
	void theStateOfAJobStandsInOneLine() {
		new TestImports(this.imports).with(Part.STUDENTS, "").run();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.setViewportSize(390, 800);
		page.navigate("/municipality/state");
		Locator failed = jobs(page).locator(".state-failed").first();
		Assertions.assertThat(failed.boundingBox().height).isLessThan(1.6 * lineHeight(failed));
	}

	private static double lineHeight(Locator text) {
		return ((Number) text.evaluate("one => parseFloat(getComputedStyle(one).lineHeight)")).doubleValue();
	}

	@Test
	void isForAdministratorsAlone() {
		this.users.make(0, "officer", Role.OFFICER, "УО-01");
		Page page = atHome(signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD));
		assertThat(page.locator(".frame-nav")).not().containsText("Состояние");
		page.navigate("/municipality/state");
		assertThat(page.locator("h1")).hasText("Страница не найдена");
	}

	private static Locator jobs(Page page) {
		return page.locator("section[aria-labelledby=jobs]");
	}

	private static Locator organizations(Page page) {
		return page.locator("section[aria-labelledby=imports]");
	}

}
