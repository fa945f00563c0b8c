package ru.sgo.duplicates.web;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What was done in another tab meanwhile is said, and nothing is done twice. */
class TwoTabsPagesTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aCaseWaitsForItsDecision() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи;Способ ввода;Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;01.09.2016;По заявлению;Д1",
					"200;Лисицын;Егор;Петрович;05.03.2013;02.09.2020;Быстрый ввод;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77")
			.run();
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
	}

	@ParameterizedTest
	@EnumSource
	void aCaseConfirmedAndATaskDoneInAnotherTab(Script script) {
		Page authority = administrator(script);
		authority.navigate("/municipality/cases/" + number());
		Page other = tab(authority);
		Page late = tab(authority);
		press(authority, "Подтвердить предложение");
		assertThat(authority.locator(".notice-success")).containsText("задачи выданы");
		late.getByText("Это разные дети").click();
		press(late, "Записать: разные дети");
		assertThat(late.locator(".notice-problem")).containsText("уже принято решение");
		press(other, "Подтвердить предложение");
		assertThat(other.locator(".notice-problem")).containsText("уже принято решение");

		this.users.make(0, "sad", Role.ORGANIZATION, "Д1");
		Page kindergarten = atHome(signedIn(script, "sad", TestUsers.PASSWORD));
		openTask(kindergarten, "оформить выбытие");
		Page second = tab(kindergarten);
		Page third = tab(kindergarten);
		press(kindergarten, "Выполнено");
		assertThat(kindergarten.locator(".notice-success")).containsText("Задача выполнена");
		press(second, "Выполнено");
		assertThat(second.locator(".notice-problem")).containsText("Задача уже выполнена");
		assertThat(second.getByRole(AriaRole.BUTTON, named("Выполнено"))).hasCount(0);
		look(second, "task-done-elsewhere-" + script);
		third.fill("#reason", "Не согласны");
		press(third, "Отправить возражение");
		assertThat(third.locator(".notice-problem")).containsText("Задача уже выполнена");
		assertThat(third.locator("h1")).hasText("Оформить выбытие");
	}

	@ParameterizedTest
	@EnumSource
	void aDoubleClickGivesTheTasksOutOnce(Script script) {
		Page authority = administrator(script);
		authority.navigate("/municipality/cases/" + number());
		authority.getByRole(AriaRole.BUTTON, named("Подтвердить предложение")).dblclick();
		assertThat(authority.locator(".notice-success, .notice-problem").first()).isVisible();
		authority.navigate("/municipality/cases/" + number());
		assertThat(authority.getByRole(AriaRole.BUTTON, named("Подтвердить предложение"))).hasCount(0);
		Assertions.assertThat(this.jdbc.sql("select count(*) from task").query(Integer.class).single()).isEqualTo(3);
	}

	@ParameterizedTest
	@EnumSource
	void whatWasTypedWhileDataAreLoadedIsSentOnceMore(Script script) {
		Page authority = administrator(script);
		authority.navigate("/municipality/cases/" + number());
		authority.getByText("Это разные дети").click();
		authority.fill("#distinctReason", "Однофамильцы, сверено");
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			press(authority, "Записать: разные дети");
			assertThat(authority.locator("h1")).hasText("Подождите минуту");
			assertThat(authority.locator("main"))
				.containsText("Сейчас идёт загрузка данных или формируется список. Повторите через минуту.");
			look(authority, "standstill-" + script);
			if (script == Script.WITH_SCRIPT) {
				assertAccessible(authority);
			}
		});
		press(authority, "Повторить");
		assertThat(authority.locator(".notice-success")).containsText("это разные дети");
		assertThat(authority.locator("main")).containsText("Однофамильцы, сверено");
	}

	private long number() {
		return this.jdbc.sql("select min(number) from duplicate_case").query(Long.class).single();
	}

	/** The same page once more, in another tab of the same browser. */
	private static Page tab(Page page) {
		Page other = page.context().newPage();
		other.navigate(page.url());
		return other;
	}

	private static Page.GetByRoleOptions named(String button) {
		return new Page.GetByRoleOptions().setName(button).setExact(true);
	}

}
