package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

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
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;
import ru.sgo.duplicates.resolution.CarryOut;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.TaskWork;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Egor is in a kindergarten that forgot to withdraw him, and anew in a school. */
class CasePagesTest extends BrowserTest {

	private static final Actor KINDERGARTEN = Actor.user("sad");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private Cases cases;

	@Autowired
	private TaskWork work;

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО",
					"УО-01;Управление образованием;УО города;УО;", "Д1;Детский сад № 1;Сад № 1;ДОО;УО-01",
					"Ш1;Школа № 1;Школа № 1;ООО;УО-01", "Ш2;Школа № 2;Школа № 2;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;"
							+ "Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
					"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1",
					"300;Ёлкин;Пётр;;01.02.2012;087-654-303 00;01.09.2018;По заявлению;Ш1",
					"400;Елкин;Пётр;;01.02.2012;;01.10.2020;Быстрый ввод;Ш2")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
					"300;Ш1;Зачисление;01.09.2018;8", "400;Ш2;Зачисление;01.10.2020;78")
			.run();
		report();
	}

	@ParameterizedTest
	@EnumSource
	void isComparedAndConfirmedAsProposed(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/cases");
		look(page, "list-" + script);
		page.getByText("дубль №").first().click();
		assertThat(page.locator(".account-card")).hasCount(2);
		assertThat(page.locator(".steps li")).hasCount(3);
		look(page, "found-" + script);
		Page second = administrator(script);
		second.navigate(page.url());
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("организации получили задачи");
		assertThat(page.locator("main")).containsText("к исполнению");
		look(page, "assigned-" + script);
		press(second, "Подтвердить предложение");
		assertThat(second.locator(".notice-problem")).containsText("уже принято решение");
	}

	@ParameterizedTest
	@EnumSource
	void isConfirmedOnlyAsThePersonHasSeenIt(Script script) {
		Page page = open(script, egor());
		this.jdbc.sql("update student_account set created_on = created_on - 1").update();
		report();
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-problem")).containsText("предложение изменилось");
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("организации получили задачи");
	}

	@Test
	void aRunThatFindsTheSameDisturbsNobodyWhoHasThePageOpen() {
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		report();
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("организации получили задачи");
	}

	@ParameterizedTest
	@EnumSource
	void anotherAccountIsKeptWithAReason(Script script) {
		Page page = open(script, egor());
		page.getByText("Решить иначе").click();
		page.check("input[name=account][value='200']");
		press(page, "Продолжить");
		assertThat(page.locator("#keepReason-error")).containsText("Напишите причину");
		assertThat(page.locator("input[name=account][value='200']")).isChecked();
		page.selectOption("#attends", "Ш1");
		page.fill("#enrolFrom", "2020-09-01");
		page.fill("#keepReason", "История утрачена");
		press(page, "Продолжить");
		assertThat(page.locator(".answers")).containsText("История утрачена");
		assertThat(page.locator(".steps li")).hasText("Сад № 1: удалить дубль, запись № 100");
		look(page, "check-" + script);
		page.getByText("Вернуться и изменить").click();
		assertThat(page.locator("#enrolFrom")).hasValue("2020-09-01");
		page.fill("#keepReason", "История перенесена");
		press(page, "Продолжить");
		assertThat(page.locator(".answers")).containsText("История перенесена");
		page.reload();
		press(page, "Принять решение");
		assertThat(page.locator("main")).containsText("по выбору УО");
		assertThat(page.locator(".history")).containsText("История перенесена");
	}

	@ParameterizedTest
	@EnumSource
	void aDayThatIsNoneIsNamedAndNothingTypedIsLost(Script script) {
		Page page = open(script, egor());
		page.getByText("Решить иначе").click();
		page.check("input[name=account][value='200']");
		page.locator("#enrolFrom").evaluate("field => field.type = 'text'");
		page.fill("#enrolFrom", "31.02.2020");
		page.fill("#keepReason", "История утрачена");
		press(page, "Продолжить");
		assertThat(page.locator("#enrolFrom-error")).containsText("Укажите дату в виде ДД.ММ.ГГГГ");
		assertThat(page.locator("input[name=account][value='200']")).isChecked();
		assertThat(page.locator("#keepReason")).hasValue("История утрачена");
	}

	@ParameterizedTest
	@EnumSource
	void namesakesWithoutDocumentsAreRecordedAsDifferentChildren(Script script) {
		Page page = open(script, namesakes());
		assertThat(page.locator("main")).containsText("Сверьте с личным делом");
		assertThat(page.locator(".account-card mark")).hasText(new String[] { "Ёлкин", "•••00", "Елкин", "—" });
		page.getByText("Это разные дети").click();
		page.fill("#distinctReason", "Однофамильцы, сверено");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".badges").first()).containsText("разные дети");
		look(page, "distinct-" + script);
		page.getByText("Отозвать решение").first().click();
		page.fill("#answerReason", "Ошиблись");
		press(page, "Отозвать решение и решить заново");
		assertThat(page.locator(".badges").first()).containsText("найден");
	}

	@ParameterizedTest
	@EnumSource
	void aChildCountedTwiceStaysWhereThePersonSays(Script script) {
		new TestImports(this.imports)
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"500;Ш1;Зачисление;01.09.2018;6", "500;Ш2;Зачисление;01.11.2020;9")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения",
					"500;Сосина;Анна;Ильинична;01.02.2012")
			.run();
		report();
		Page page = open(script, number("500"));
		page.getByText("Решить иначе").click();
		press(page, "Продолжить");
		assertThat(page.locator("#keepReason-error")).isVisible();
		page.getByLabel("Школа № 1").check();
		page.fill("#keepReason", "Ответ родителей");
		press(page, "Продолжить");
		assertThat(page.locator(".steps li")).hasText("Школа № 2: оформить выбытие, запись № 500, 01.11.2020");
		look(page, "attend-" + script);
		press(page, "Принять решение");
		assertThat(page.locator(".notice-success")).containsText("организации получили задачи");
		page.goBack();
		assertThat(page.locator("main")).containsText("Дубль №");
	}

	@Test
	void whatIsSaidOfThreeAccountsAndOfAnAttachmentIsTrue() {
		new TestImports(this.imports)
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи;Способ ввода;Код организации",
					"250;Лисицын;Егор;Петрович;05.03.2013;02.10.2020;Быстрый ввод;Ш2",
					"500;Сосина;Анна;Ильинична;01.02.2012;01.09.2019;По заявлению;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"250;Ш2;Зачисление;01.10.2020;6", "500;Ш1;Зачисление;01.09.2019;6",
					"500;Ш1;Зачисление в прикреплённые;23.10.2020;9")
			.run();
		report();
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		assertThat(page.locator(".badges").first()).containsText("три записи одного ребёнка");
		assertThat(page.locator("main")).containsText("Нет документа, общего с другими записями: №\u00a0250.");
		assertThat(page.locator("main")).not().containsText("Общего документа в записях нет");
		look(page, "three-accounts");
		page.navigate("/municipality/cases/" + number("500"));
		assertThat(page.locator("main"))
			.containsText("Школа № 1 — ребёнок и зачислен (с 01.09.2019), и прикреплён (с 23.10.2020).");
		assertThat(page.locator("main")).containsText("Ребёнок учится: Школа № 1, с 01.09.2019.");
		look(page, "attached");
	}

	@ParameterizedTest
	@EnumSource
	void anObjectionIsAnswered(Script script) {
		Page page = open(script, egor());
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).isVisible();
		TaskView withdraw = task(0);
		this.work.object(withdraw.id(), "Выбыл по приказу от 28.08", KINDERGARTEN, Scope.EVERYTHING);
		page.reload();
		assertThat(page.locator(".notice-problem")).containsText("Выбыл по приказу от 28.08");
		assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("оформить выбытие")))
			.containsText("возражение организации");
		press(page, "Решение остаётся в силе");
		assertThat(page.locator("#answerReason-error")).isVisible();
		page.fill("#answerReason", "Такого приказа нет");
		press(page, "Решение остаётся в силе");
		assertThat(page.locator(".notice-success")).containsText("осталось в силе");
		page.getByText("Отозвать решение").first().click();
		page.fill("#answerReason", "Разберёмся ещё раз");
		press(page, "Отозвать решение и решить заново");
		assertThat(page.locator(".badges").first()).containsText("найден");
	}

	@ParameterizedTest
	@EnumSource
	void aDeletionIsTakenBackUntilARunHasProvedIt(Script script) {
		Page page = open(script, egor());
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).isVisible();
		for (int step = 0; step < 3; step++) {
			this.work.carryOut(task(step).id(), new CarryOut(null, null, null), Actor.user("tester"), Scope.EVERYTHING);
		}
		page.reload();
		assertThat(page.locator("main")).containsText("ждёт повторного отчёта");
		page.getByText("Восстановить удалённую запись").click();
		page.fill("#restoreReason", "Удалили не ту");
		press(page, "Восстановить запись");
		assertThat(page.locator(".notice-success")).containsText("Запись восстановлена");
		this.work.carryOut(task(2).id(), new CarryOut(null, null, null), Actor.user("tester"), Scope.EVERYTHING);
		report();
		page.reload();
		assertThat(page.locator(".badges").first()).containsText("устранён, проверено");
		look(page, "confirmed-" + script);
	}

	@Test
	void theListIsFiltered() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/cases");
		assertThat(page.locator("tbody tr")).hasCount(2);
		page.fill("#filter-text", "лисиц");
		page.selectOption("#filter-status", "unclosed");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.selectOption("#filter-status", "confirmed");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("ничего не найдено");
	}

	@Test
	void thePagesAreForEverybody() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases");
		assertAccessible(page);
		page.navigate("/municipality/cases/" + egor());
		page.getByText("Решить иначе").click();
		page.getByText("Это разные дети").click();
		assertAccessible(page);
		press(page, "Продолжить");
		look(page, "no-reason");
		page.setViewportSize(390, 800);
		look(page, "narrow");
		assertThat(page.navigate("/municipality/cases/987654").status()).isEqualTo(404);
	}

	private Page open(Script script, long number) {
		Page page = administrator(script);
		page.navigate("/municipality/cases/" + number);
		return page;
	}

	private long egor() {
		return number("100");
	}

	private long namesakes() {
		return number("300");
	}

	private long number(String account) {
		return this.cases.page(new Cases.Filter(null, false, null, null, null, null, account), 0, 1, Scope.EVERYTHING)
			.get(0)
			.number();
	}

	private TaskView task(int place) {
		return this.cases.find(egor(), Scope.EVERYTHING).orElseThrow().tasks().get(place);
	}

	private void report() {
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
	}

	/**
	 * By the keyboard: a long page that scrolls smoothly is never still enough to click.
	 */

}
