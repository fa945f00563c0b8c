package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
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

/** Users for twenty organizations: at most four clicks, and a sheet to be cut. */
class OrganizationUsersPagesTest extends BrowserTest {

	private static final int ORGANIZATIONS = 20;

	private static final int MOST_CLICKS = 4;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private TestUsers users;

	private int clicks;

	@BeforeEach
	void twentyOrganizationsWithoutAUser() {
		EmptyTown.in(this.jdbc);
		List<String> rows = new ArrayList<>(
				List.of("Код;Наименование;Тип;Код УО", "УО-01;Управление образованием;УО;"));
		IntStream.rangeClosed(1, ORGANIZATIONS)
			.forEach(number -> rows.add("Ш" + number + ";Школа № " + number + ";ООО;УО-01"));
		new TestImports(this.imports).with(Part.ORGANIZATIONS, rows.toArray(String[]::new)).run();
	}

	@ParameterizedTest
	@EnumSource
	void twentyUsersTakeAtMostFourClicksAndTheSheetIsShownOnce(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality");
		click(page, ".frame-nav a[href$='/users']");
		click(page, "a[href$='/users/many']");
		assertThat(page.locator("tbody input:checked")).hasCount(ORGANIZATIONS);
		look(page, "check-" + script);
		click(page, "main form .btn-primary");
		assertThat(page.locator(".slip")).hasCount(ORGANIZATIONS);
		Assertions.assertThat(this.clicks + 1).as("with the one that prints").isLessThanOrEqualTo(MOST_CLICKS);
		assertThat(page.locator(".slip").first()).containsText("http://localhost");
		look(page, "sheet-" + script);
		String login = page.locator(".slip code").first().textContent();
		String password = page.locator(".slip .password").first().textContent();
		page.reload();
		assertThat(page.locator(".slip")).hasCount(0);
		assertThat(page.locator(".notice-problem")).containsText("Лист с паролями уже был показан");
		Assertions.assertThat(made()).isEqualTo(ORGANIZATIONS);
		Page newcomer = atHome(signedIn(script, login, password));
		assertThat(newcomer).hasURL(Pattern.compile(".*/password.*"));
		assertThat(newcomer.locator("body")).containsText("Ответственный: Школа № 1");
		page.navigate("/municipality/users/many");
		assertThat(page.locator(".empty")).containsText("У каждой организации есть пользователь");
	}

	@Test
	void aSecondClickMakesNoSecondSetAndTheSheetIsStillToBeSeen() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/users/many");
		FormData form = FormData.create().set("_csrf", page.locator("input[name=_csrf]").last().inputValue());
		for (int row = 0; row < ORGANIZATIONS; row++) {
			for (String field : List.of("wanted", "organization", "login")) {
				String name = "users[" + row + "]." + field;
				form.set(name, page.locator("[name='" + name + "']").inputValue());
			}
		}
		RequestOptions sent = RequestOptions.create().setForm(form).setMaxRedirects(0);
		APIResponse first = page.request().post("/municipality/users/many", sent);
		APIResponse second = page.request().post("/municipality/users/many", sent);
		Assertions.assertThat(first.headers().get("location")).endsWith("/municipality/users/sheet");
		Assertions.assertThat(second.headers().get("location")).endsWith("/municipality/users/sheet");
		Assertions.assertThat(made()).isEqualTo(ORGANIZATIONS);
		Response sheet = page.navigate("/municipality/users/sheet");
		Assertions.assertThat(sheet.headers().get("cache-control")).contains("no-store");
		assertThat(page.locator(".slip")).hasCount(ORGANIZATIONS);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsWrongStandsAtItsFieldAndNobodyIsMade(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/users/many");
		page.locator("[name='users[1].login']").fill("школа");
		page.locator("[name='users[2].login']").fill("admin");
		page.locator("[name='users[3].wanted']").uncheck();
		press(page, "Создать и получить лист");
		assertThat(page.locator("[id='users[1].login-error']")).containsText("латинские буквы");
		assertThat(page.locator("[id='users[2].login-error']")).isVisible();
		assertThat(page.locator("[name='users[1].login']")).hasValue("школа");
		assertThat(page.locator("[name='users[3].wanted']")).not().isChecked();
		Assertions.assertThat(made()).isZero();
		look(page, "wrong-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.locator("[name='users[1].login']").fill("sh-one");
		page.locator("[name='users[2].login']").fill("sh-two");
		press(page, "Создать и получить лист");
		assertThat(page.locator(".slip")).hasCount(ORGANIZATIONS - 1);
	}

	@Test
	void whoTicksNobodyIsTold() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/users/many");
		IntStream.range(0, ORGANIZATIONS).forEach(row -> page.locator("[name='users[" + row + "].wanted']").uncheck());
		press(page, "Создать и получить лист");
		assertThat(page.locator(".notice-problem")).containsText("Отметьте хотя бы одну организацию");
		Assertions.assertThat(made()).isZero();
	}

	@Test
	void isForEverybodyOnScreenAndOnPaper() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/users/many");
		press(page, "Создать и получить лист");
		assertThat(page.locator(".slip")).hasCount(ORGANIZATIONS);
		assertAccessible(page);
		page.setViewportSize(320, 900);
		assertAccessible(page);
		Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator(".frame-header")).isHidden();
		assertThat(page.locator("h1")).isHidden();
		assertThat(page.locator(".slip .password").last()).isVisible();
	}

	@Test
	void onlyAnAdministratorOfTheTownMayAndOnlyForTheTown() {
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-02;Соседи;УО;", "Ш99;Школа № 99;ООО;УО-02")
			.run();
		this.users.make(0, "boss", Role.ADMINISTRATOR, "УО-02");
		this.users.make(0, "officer", Role.OFFICER, "УО-01");
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
		Page boss = signedIn(Script.WITHOUT_SCRIPT, "boss", TestUsers.PASSWORD);
		boss.navigate("/municipality/users/many");
		assertThat(boss.locator("tbody tr")).hasCount(1);
		assertThat(boss.locator("tbody")).containsText("Школа № 99");
		for (String login : List.of("officer", "school")) {
			Page page = signedIn(Script.WITHOUT_SCRIPT, login, TestUsers.PASSWORD);
			for (String path : List.of("/municipality/users/many", "/municipality/users/sheet")) {
				Assertions.assertThat(page.navigate(path).status()).as("%s for %s", path, login).isEqualTo(404);
			}
		}
		Assertions.assertThat(made()).isZero();
	}

	private void click(Page page, String which) {
		page.locator(which).first().click();
		this.clicks++;
	}

	private long made() {
		return this.jdbc.sql("select count(*) from app_user where role = 'organization' and must_change_password")
			.query(Long.class)
			.single();
	}

}
