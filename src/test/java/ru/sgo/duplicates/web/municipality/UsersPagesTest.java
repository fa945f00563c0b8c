package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class UsersPagesTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

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
	void aUserIsMadeFromTheListOfOrganizationsAndThePasswordIsShownOnce(Script script) {
		Page page = administrator(script);
		make(page, "sad1", "ДОУ-1");
		look(page, "new-" + script);
		press(page, "Создать и получить пароль");
		assertThat(page.locator(".password")).not().isEmpty();
		String password = page.locator(".password").textContent();
		look(page, "password-" + script);
		page.reload();
		assertThat(page.locator(".password")).hasCount(0);
		assertThat(row(page)).containsText("ещё не сменил пароль");
		Page newcomer = atHome(signedIn(script, "sad1", password));
		assertThat(newcomer.locator("body")).containsText("Петрова Анна");
	}

	@ParameterizedTest
	@EnumSource
	void aUserIsBlockedAndLetInAgain(Script script) {
		Page page = administrator(script);
		make(page, "sad1", "ДОУ-1");
		press(page, "Создать и получить пароль");
		press(page, "Заблокировать пользователя sad1");
		assertThat(row(page)).containsText("заблокирован");
		press(page, "Разблокировать пользователя sad1");
	}

	@ParameterizedTest
	@EnumSource
	void aNewPasswordIsGivenOnlyAfterAQuestion(Script script) {
		Page page = administrator(script);
		make(page, "sad1", "ДОУ-1");
		press(page, "Создать и получить пароль");
		String first = page.locator(".password").textContent();
		page.getByLabel("Новый пароль пользователю sad1").click();
		assertThat(page.locator("h1")).hasText("Выдать пользователю sad1 новый пароль?");
		assertThat(page.locator("main")).containsText("Старый пароль перестанет действовать сразу");
		look(page, "reset-" + script);
		page.getByText("Оставить прежний").click();
		assertThat(page.locator(".password")).hasCount(0);
		signedIn(script, "sad1", first);
		page.getByLabel("Новый пароль пользователю sad1").click();
		press(page, "Выдать новый пароль");
		assertThat(page.locator(".password")).isVisible();
		assertThat(page.locator(".password").textContent()).isNotEqualTo(first);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsWrongStandsAtItsField(Script script) {
		Page page = administrator(script);
		make(page, "Сад", "ДОУ-1");
		page.fill("#fullName", "");
		press(page, "Создать и получить пароль");
		assertThat(page.locator("#fullName-error")).isVisible();
		page.fill("#fullName", "Петрова Анна");
		press(page, "Создать и получить пароль");
		assertThat(page.locator("#login-error")).containsText("латинские буквы");
		assertThat(page.locator("#organization")).hasValue("ДОУ-1");
		look(page, "wrong-" + script);
	}

	@ParameterizedTest
	@EnumSource
	void whoHasNotComeInYetIsFoundByAFoldedFilter(Script script) {
		Page page = administrator(script);
		make(page, "sad1", "ДОУ-1");
		press(page, "Создать и получить пароль");
		assertThat(page.locator(".filter-more summary")).hasText("Отбор (0)");
		page.locator(".filter-more summary").click();
		page.selectOption("#filter-state", "invited");
		page.selectOption("#filter-role", "organization");
		press(page, "Показать");
		assertThat(page.locator(".filter-more summary")).hasText("Отбор (2)");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(row(page)).containsText("ещё не сменил пароль");
		page.selectOption("#filter-state", "blocked");
		press(page, "Показать");
		assertThat(page.locator(".empty")).isVisible();
		look(page, "filtered-" + script);
	}

	@Test
	void aSearchThatFindsNobodySaysWhatToDo() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/users");
		page.fill("#text", "никто");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("Никого не найдено");
		assertThat(page.locator("#text")).hasValue("никто");
		look(page, "nobody");
	}

	@Test
	void thePagesAreForEverybody() {
		Page page = administrator(Script.WITH_SCRIPT);
		make(page, "sad1", "ДОУ-1");
		assertAccessible(page);
		press(page, "Создать и получить пароль");
		assertAccessible(page);
		page.getByLabel("Новый пароль пользователю sad1").click();
		assertAccessible(page);
	}

	private static void make(Page page, String login, String organization) {
		page.navigate("/municipality/users");
		page.getByText("Новый пользователь").click();
		page.selectOption("#organization", organization);
		page.fill("#fullName", "Петрова Анна");
		page.fill("#login", login);
	}

	private static Locator row(Page page) {
		return page.locator("tr").filter(new Locator.FilterOptions().setHasText("sad1"));
	}

}
