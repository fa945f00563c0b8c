package ru.sgo.duplicates.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
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
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Decisions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tasks of a kindergarten and a school, done and objected to in a browser. */
class TaskPagesTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private Cases cases;

	@Autowired
	private Decisions decisions;

	@Autowired
	private TestUsers users;

	@Autowired
	private Clock clock;

	@BeforeEach
	void theKindergartenForgotAndTheAuthorityHasDecided() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;"
							+ "Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
					"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77")
			.run();
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
		long number = this.cases.page(Cases.Filter.ALL, 0, 1, Scope.EVERYTHING).get(0).number();
		this.decisions.confirm(number, Actor.user("admin"), Scope.EVERYTHING);
		this.users.make(0, "sad", Role.ORGANIZATION, "Д1");
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
	}

	@ParameterizedTest
	@EnumSource
	void theKindergartenWithdrawsThenTheSchoolEnrolsAndDeletes(Script script) {
		Page sad = atHome(signedIn(script, "sad", TestUsers.PASSWORD));
		look(sad, "kindergarten-" + script);
		assertThat(sad.locator("h1")).hasText("Мои задачи");
		assertThat(sad.locator(".child")).hasCount(1);
		openTask(sad, "оформить выбытие");
		assertThat(sad.locator("main")).containsText("Детский сад № 1");
		assertThat(sad.locator(".task-other"))
			.hasText("Ребёнок зачислен: Школа № 1, с 01.09.2020 (запись №\u00a0200).");
		assertThat(sad.locator(".task-what"))
			.hasText("Оформите выбытие 31 августа 2020 г. из организации «Детский сад № 1» (запись №\u00a0100).");
		assertThat(sad.locator("main")).containsText("Запись вашей организации");
		assertThat(sad.locator("nav [aria-current=page]")).hasText("Мои задачи");
		look(sad, "withdraw-" + script);
		sad.fill("#orderNumber", "12-о");
		press(sad, "Выполнено");
		assertThat(sad.locator(".notice-success")).containsText("Задача выполнена");
		Page school = atHome(signedIn(script, "school", TestUsers.PASSWORD));
		openTask(school, "зачислить оригинал из выбывших");
		assertThat(school.locator(".task-what")).hasText("Зачислите Лисицына Егора Петровича (запись №\u00a0100)"
				+ " из выбывших с 1 сентября 2020 г. в организацию «Школа № 1».");
		press(school, "Выполнено");
		school.navigate("/organization");
		openTask(school, "удалить дубль");
		assertThat(school.locator("main")).containsText("оставьте: в ней история");
		look(school, "delete-" + script);
		press(school, "Выполнено");
		assertThat(school.locator(".notice-problem")).containsText("отметьте все три проверки");
		school.check("#compared1");
		school.check("#marksMoved1");
		school.check("#parentsLinked1");
		press(school, "Выполнено");
		assertThat(school.locator(".notice-success")).containsText("Задача выполнена");
		school.navigate("/organization");
		assertThat(school.locator(".empty")).isVisible();
		look(school, "all-done-" + script);
		school.locator("summary").first().click();
		assertThat(school.locator("#status option:checked")).hasText("Не завершённые");
		school.selectOption("#status", "ALL");
		press(school, "Показать");
		assertThat(school.locator("tbody tr")).hasCount(2);
	}

	@ParameterizedTest
	@EnumSource
	void theKindergartenObjectsAndTheTaskWaitsForTheAnswer(Script script) {
		Page sad = atHome(signedIn(script, "sad", TestUsers.PASSWORD));
		openTask(sad, "оформить выбытие");
		press(sad, "Отправить возражение");
		assertThat(sad.locator(".notice-problem")).isVisible();
		sad.getByText("English").click();
		assertThat(sad.locator("h1")).hasText("Record the withdrawal");
		sad.getByText("Русский").click();
		assertThat(sad.locator("h1")).hasText("Оформить выбытие");
		sad.fill("#reason", "Выбыл по приказу 28.08");
		press(sad, "Отправить возражение");
		assertThat(sad.locator(".notice-success")).containsText("Возражение отправлено");
		assertThat(sad.locator("main")).containsText("Выбыл по приказу 28.08");
		assertThat(sad.locator(".lead")).containsText("возражение организации");
		look(sad, "objection-" + script);
	}

	@Test
	void theAuthoritySeesWhoOwesWhatAndTheCardOfTheChild() {
		Page authority = administrator(Script.WITH_SCRIPT);
		authority.navigate("/municipality/tasks");
		assertThat(authority.locator("main")).containsText("Школа № 1");
		look(authority, "authority");
		assertAccessible(authority);
		String day = LocalDate.now(this.clock).plusDays(30).toString();
		authority.locator("#deadline summary").click();
		authority.fill("[name=dueOn]", day);
		press(authority, "Установить срок");
		assertThat(authority.locator(".notice-success")).containsText("Единый срок установлен");
		assertThat(authority.locator("[name=dueOn]")).hasValue(day);
		authority.getByText("Удалить дубль").click();
		assertThat(authority.locator("main")).containsText("Запись этой организации");
		assertThat(authority.locator("main")).not().containsText("вашей организации");
		assertThat(authority.locator("nav [aria-current=page]")).hasText("Задачи организаций");
		authority.navigate("/municipality/students");
		authority.fill("#text", "лисиц");
		press(authority, "Показать");
		assertThat(authority.locator("tbody tr")).hasCount(1);
		assertThat(authority.locator(".found-accounts li")).hasCount(2);
		Assertions.assertThat(top(authority, "#birthDate")).isEqualTo(top(authority, "#text"));
		look(authority, "students");
		authority.getByText("Лисицын Егор Петрович").first().click();
		assertThat(authority.locator("main")).containsText("Детский сад № 1");
		assertThat(authority.locator(".notice-info")).containsText("Участвует в дубле");
		look(authority, "card");
		assertAccessible(authority);
		authority.getByText("Участвует в дубле").click();
		assertThat(authority).hasURL(Pattern.compile(".*/municipality/cases/\\d+"));
	}

	@Test
	void anOrganizationSeesItsTaskOnTheCardAndNotTheCase() {
		Page sad = signedIn(Script.WITHOUT_SCRIPT, "sad", TestUsers.PASSWORD);
		sad.navigate("/organization/students/100");
		assertThat(sad.locator("main")).not().containsText("Участвует в дубле");
		sad.locator(".notice-info a").click();
		assertThat(sad.locator("h1")).hasText("Оформить выбытие");
	}

	@ParameterizedTest
	@EnumSource
	void whatWasTypedBeforeTheSessionEndedIsSentAfterSigningInAgain(Script script) {
		Page sad = atHome(signedIn(script, "sad", TestUsers.PASSWORD));
		openTask(sad, "оформить выбытие");
		String page = sad.url();
		sad.fill("#reason", "Выбыл по приказу 28.08");
		Page other = sad.context().newPage();
		other.navigate("/organization");
		press(other, "Выйти");
		press(sad, "Отправить возражение");
		assertThat(sad.locator("[role=status]")).containsText("введённое сохранено");
		signIn(sad, "sad", TestUsers.PASSWORD);
		assertThat(sad.locator("h1")).hasText("Вы снова вошли");
		assertThat(sad.getByText("Вернуться на страницу")).hasAttribute("href", URI.create(page).getPath());
		look(sad, "resume-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(sad);
		}
		press(sad, "Отправить введённое");
		assertThat(sad.locator(".notice-success")).containsText("Возражение отправлено");
		assertThat(sad.locator("main")).containsText("Выбыл по приказу 28.08");
	}

	@Test
	void aStrangersTaskAndChildAreNotThere() {
		Page sad = signedIn(Script.WITHOUT_SCRIPT, "sad", TestUsers.PASSWORD);
		long foreign = this.jdbc.sql("select id from task where act = 'delete_account'").query(Long.class).single();
		Assertions.assertThat(sad.navigate("/organization/tasks/" + foreign).status()).isEqualTo(404);
		Assertions.assertThat(sad.navigate("/organization/students/200").status()).isEqualTo(404);
		Assertions.assertThat(sad.navigate("/organization/students/100").status()).isEqualTo(200);
		Assertions.assertThat(sad.navigate("/organization/students").status()).isEqualTo(200);
		assertThat(sad.locator("tbody tr")).hasCount(1);
	}

	private static double top(Page page, String field) {
		return page.locator(field).boundingBox().y;
	}

}
