package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The head of the authority sees everything and is offered nothing to decide. */
class HeadPagesTest extends CaseTownTest {

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aHead() {
		this.users.make(0, "head", Role.HEAD, "УО-01");
	}

	@Test
	void theHeadReadsACaseAndIsToldWhoDecides() {
		long number = egor();
		Page page = signedIn(Script.WITHOUT_SCRIPT, "head", TestUsers.PASSWORD);
		page.navigate("/municipality/cases/" + number);
		assertThat(page.locator("main")).containsText("Лисицын Егор Петрович");
		assertThat(page.locator("main")).containsText("Решает сотрудник УО");
		assertThat(page.locator("main form")).hasCount(0);
		look(page, "head-case");
	}

	@Test
	void noPageOfTheHeadOffersAnAct() {
		long number = egor();
		Page officer = administrator(Script.WITHOUT_SCRIPT);
		officer.navigate("/municipality/cases/" + number);
		press(officer, "Подтвердить предложение");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "head", TestUsers.PASSWORD);
		for (String path : List.of("/municipality", "/municipality/reports", "/municipality/cases",
				"/municipality/cases/" + number, "/municipality/tasks", "/municipality/objections",
				"/municipality/students", "/municipality/students/100", "/municipality/cards", "/municipality/claims",
				"/municipality/comparison?first=100&second=300", "/municipality/matching")) {
			page.navigate(path);
			Locator main = page.locator("main");
			assertThat(main).isVisible();
			assertThat(main.locator("form[method=post]:not([action$='/search'])")).hasCount(0);
			assertThat(main.locator("a[href*='/imports'], a[href*='/users'], a[href*='/confirm']")).hasCount(0);
		}
		page.navigate("/municipality/tasks");
		page.locator("a[href*='/municipality/tasks/']:not([href*='lines'])").first().click();
		assertThat(page).hasURL(Pattern.compile(".*/municipality/tasks/\\d+.*"));
		assertThat(page.locator("main form")).hasCount(0);
		look(page, "head-task");
	}

	@Test
	void theHeadOfATownWithoutAListIsToldWhoMakesIt() {
		neverReported();
		this.users.make(0, "head", Role.HEAD, "УО-01");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "head", TestUsers.PASSWORD);
		page.navigate("/municipality");
		assertThat(page.locator(".next-steps")).containsText("это делает сотрудник УО");
		assertThat(page.locator("nav").first()).not().containsText("Загрузка данных");
		look(page, "head-summary");
	}

}
