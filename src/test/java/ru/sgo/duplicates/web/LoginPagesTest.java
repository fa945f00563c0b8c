package ru.sgo.duplicates.web;

import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.UserOutcome;
import ru.sgo.duplicates.access.Users;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class LoginPagesTest extends BrowserTest {

	private static final String OWN_PASSWORD = "мой собственный пароль";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Users users;

	@BeforeEach
	void thereIsATownWithAKindergarten() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО",
					"УО-01;Управление образованием;УО города;УО;", "ДОУ-1;Детский сад № 1;Сад № 1;ДОО;УО-01")
			.run();
	}

	@ParameterizedTest
	@EnumSource
	void aWrongPasswordIsToldAndTheRightOneLeadsIn(Script script) {
		Page page = visitor(script);
		page.navigate("/municipality/imports");
		assertThat(page.locator("h1")).hasText("Вход");
		signIn(page, "admin", "wrong password");
		assertThat(page.locator("[role=alert]")).containsText("Неверный логин или пароль");
		look(page, "wrong-" + script);
		page = administrator(script);
		page.navigate("/municipality/imports");
		assertThat(page.locator("nav [aria-current=page]")).hasText("Загрузка данных");
		press(page, "Выйти");
		assertThat(page.locator("h1")).hasText("Вход");
		page.navigate("/municipality/imports");
		assertThat(page.locator("h1")).hasText("Вход");
	}

	@ParameterizedTest
	@EnumSource
	void aNewcomerChangesThePasswordAndSeesOnlyTheOwnOrganization(Script script) {
		String login = "sad-" + script.name().toLowerCase(Locale.ROOT).replace('_', '-');
		String first = ((UserOutcome.Password) this.users.create(login, "Петрова Анна", Role.ORGANIZATION, "ДОУ-1",
				Actor.user("admin"), Scope.EVERYTHING))
			.password();
		Page page = visitor(script);
		page.navigate("/login");
		signIn(page, login, first);
		assertThat(page.locator("h1")).hasText("Сменить пароль");
		look(page, "change-" + script);
		page.fill("#old", first);
		page.fill("#fresh", OWN_PASSWORD);
		page.fill("#again", OWN_PASSWORD);
		press(page, "Сменить пароль");
		assertThat(page.locator("[role=status]")).containsText("Пароль изменён");
		signIn(page, login, OWN_PASSWORD);
		page.navigate("/organization/imports");
		assertThat(page.locator(".frame-user")).containsText("ответственный школы (детского сада) · Сад № 1");
		assertThat(page.locator(".frame-nav a")).hasCount(5);
		assertThat(page.locator("#organizations")).hasCount(0);
		look(page, "organization-" + script);
		assertThat(page.navigate("/municipality/imports").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	void aFormSentAfterSigningOutInAnotherTabLeadsToTheEntranceAndSaysWhy(Script script) {
		Page page = administrator(script);
		for (String form : new String[] { "/municipality/reports", "/municipality/imports" }) {
			page.navigate(form);
			Page other = page.context().newPage();
			other.navigate("/municipality");
			press(other, "Выйти");
			assertThat(other.locator("[role=status]")).containsText("Вы вышли");
			page.locator("main form button").first().press("Enter");
			assertThat(page.locator("h1")).hasText("Вход");
			assertThat(page.locator("[role=status]")).containsText("Сеанс завершён");
			look(page, "ended-" + script);
			signIn(page, "admin", ApplicationTest.ADMIN_PASSWORD);
			if (form.endsWith("/reports")) {
				assertThat(page.locator("h1")).hasText("Вы снова вошли");
				page.getByText("Вернуться на страницу").click();
			}
			assertThat(page).hasURL(Pattern.compile(".*" + form));
		}
	}

	@Test
	void thePageIsForEverybodyInBothLanguages() {
		Page page = visitor(Script.WITH_SCRIPT);
		page.navigate("/login");
		assertThat(page.locator("main")).hasCount(1);
		assertAccessible(page);
		page.getByText("English").click();
		assertThat(page.locator("h1")).hasText("Sign in");
		assertAccessible(page);
	}

	@Test
	void anAddressThatDoesNotExistIsSaidInWordsToAStrangerToo() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		assertThat(page.navigate("/municipality/nothing").status()).isEqualTo(404);
		assertThat(page.locator("h1")).hasText("Страница не найдена");
		assertThat(page.locator("body")).not().containsText("Exception");
	}

}
