package ru.sgo.duplicates.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The whole way over the pages alone: from the files of an empty town to the proof that
 * no duplicate is left.
 */
class StoryPagesTest extends TownPagesTest {

	/** Egor is in both; two Petrs are namesakes; Anna is one account in two schools. */
	private static final String STUDENTS = """
			Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
			100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
			200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1
			300;Ёлкин;Пётр;;01.02.2012;;01.09.2018;По заявлению;Ш1
			400;Елкин;Пётр;;01.02.2012;;01.10.2020;Быстрый ввод;Ш2
			500;Сосина;Анна;Ильинична;01.02.2012;;01.09.2018;По заявлению;Ш1
			""";

	private static final String MOVEMENTS = """
			Номер записи;Код организации;Вид движения;Дата;Номер приказа
			100;Д1;Зачисление;01.09.2016;5
			200;Ш1;Зачисление;01.09.2020;77
			300;Ш1;Зачисление;01.09.2018;8
			400;Ш2;Зачисление;01.10.2020;78
			500;Ш1;Зачисление;01.09.2018;6
			500;Ш2;Зачисление;01.11.2020;9
			""";

	private static final String OWN_PASSWORD = "свой длинный пароль 7";

	@ParameterizedTest
	@EnumSource
	void fromTheFilesToTheProof(Script script) {
		Page authority = atHome(administrator(script));
		assertThat(authority.locator(".next-steps")).containsText("Загрузите списки");
		filesAreImported(authority, STUDENTS, MOVEMENTS);
		Page kindergarten = newcomer(authority, script, "sad", "Д1");
		Page first = newcomer(authority, script, "shkola1", "Ш1");
		Page second = newcomer(authority, script, "shkola2", "Ш2");

		aListIsMade(authority);
		look(authority, "1-list-" + script);
		assertThat(authority.locator(".case-rows")).containsText("не выбыл своевременно");
		open(authority, "Лисицын");
		confirm(authority);
		open(authority, "Ёлкин");
		theNamesakesAreDifferentChildren(authority);
		open(authority, "Сосина");
		confirm(authority);

		theKindergartenWithdraws(kindergarten, script);
		theSchoolEnrolsAndDeletes(first, script);
		assertThat(second.locator(".empty")).isVisible();
		second.navigate("/municipality/cases");
		assertThat(second.locator("h1")).hasText("Страница не найдена");

		authority.navigate("/municipality");
		assertThat(authority.locator(".next-steps")).containsText("Проверьте ещё раз");
		look(authority, "5-summary-" + script);
		aListIsMade(authority);
		assertThat(authority.locator("#live .notice-success")).containsText("Дублей не найдено");
		look(authority, "6-clean-" + script);
		everyCaseIsProved(authority, script);
	}

	/**
	 * The administrator makes the user, who changes the password at the first sign-in.
	 */
	private Page newcomer(Page administrator, Script script, String login, String organization) {
		administrator.navigate("/municipality/users");
		administrator.getByText("Новый пользователь").click();
		administrator.selectOption("#organization", organization);
		administrator.fill("#fullName", "Петрова Анна");
		administrator.fill("#login", login);
		press(administrator, "Создать и получить пароль");
		String password = administrator.locator(".password").textContent();
		Page page = atHome(signedIn(script, login, password));
		page.fill("#old", password);
		page.fill("#fresh", OWN_PASSWORD);
		page.fill("#again", OWN_PASSWORD);
		press(page, "Сменить пароль");
		page.fill("#username", login);
		page.fill("#password", OWN_PASSWORD);
		press(page, "Войти");
		assertThat(page.locator("h1")).hasText("Мои задачи");
		return page;
	}

	private void theNamesakesAreDifferentChildren(Page page) {
		page.getByText("Это разные дети").click();
		page.fill("#distinctReason", "Однофамильцы, сверено с личными делами");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".badges").first()).containsText("разные дети");
	}

	private void theKindergartenWithdraws(Page page, Script script) {
		page.navigate("/organization");
		look(page, "2-kindergarten-" + script);
		assertThat(page.locator(".child")).hasCount(1);
		openTask(page, "оформить выбытие");
		page.fill("#orderNumber", "12-о");
		press(page, "Выполнено");
		assertThat(page.locator(".notice-success")).containsText("Задача выполнена");
		page.navigate("/organization/students");
		look(page, "3-pupils-" + script);
	}

	private void theSchoolEnrolsAndDeletes(Page page, Script script) {
		page.navigate("/organization");
		assertThat(page.locator(".child")).hasCount(2);
		assertThat(page.locator("input[name=tasks]")).hasCount(3);
		look(page, "4-school-" + script);
		openTask(page, "оформить выбытие, Сосина");
		press(page, "Выполнено");
		page.navigate("/organization");
		openTask(page, "зачислить оригинал из выбывших");
		press(page, "Выполнено");
		page.navigate("/organization");
		openTask(page, "удалить дубль");
		page.check("#compared1");
		page.check("#marksMoved1");
		page.check("#parentsLinked1");
		press(page, "Выполнено");
		page.navigate("/organization");
		assertThat(page.locator(".empty")).isVisible();
	}

	private void everyCaseIsProved(Page page, Script script) {
		page.navigate("/municipality/cases?status=confirmed");
		assertThat(page.locator("tbody tr")).hasCount(2);
		page.navigate("/municipality/cases?status=unclosed");
		assertThat(page.locator(".empty")).isVisible();
		page.navigate("/municipality");
		assertThat(page.locator("main")).containsText("Всё сделано");
		look(page, "7-done-" + script);
		page.navigate("/municipality/students");
		page.fill("#text", "лисиц");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.navigate("/municipality/journal");
		assertThat(page.locator("main")).containsText("удал");
		look(page, "8-journal-" + script);
		page.navigate("/municipality/cases?status=confirmed");
		page.getByText("English").click();
		page.locator("tbody tr").filter(with("Лисицын")).getByRole(AriaRole.LINK).first().click();
		assertThat(page.locator("main")).containsText("resolved, checked");
		look(page, "9-case-english-" + script);
	}

	private static Locator.FilterOptions with(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
