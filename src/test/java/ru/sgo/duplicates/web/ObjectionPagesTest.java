package ru.sgo.duplicates.web;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
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

/** A kindergarten objects with its order's day, and hears what the authority says. */
class ObjectionPagesTest extends BrowserTest {

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

	@BeforeEach
	void twoChildrenOfOneKindergarten() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;"
							+ "Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
					"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1",
					"101;Синицына;Анна;Ивановна;17.07.2013;;01.09.2016;По заявлению;Д1",
					"201;Синицына;Анна;Ивановна;17.07.2013;;02.09.2020;Быстрый ввод;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
					"101;Д1;Зачисление;01.09.2016;6", "201;Ш1;Зачисление;01.09.2020;77")
			.run();
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
		this.cases.page(Cases.Filter.ALL, 0, 10, Scope.EVERYTHING)
			.forEach(one -> this.decisions.confirm(one.number(), Actor.user("admin"), Scope.EVERYTHING));
		this.users.make(0, "sad", Role.ORGANIZATION, "Д1");
	}

	@ParameterizedTest
	@EnumSource
	void theAuthorityAgreesInOneActAndTheAnswerReachesTheKindergarten(Script script) {
		Page sad = signedIn(script, "sad", TestUsers.PASSWORD);
		object(sad, "Лисицын", script);
		Page authority = administrator(script);
		authority.navigate("/municipality/cases?status=disputed");
		authority.locator("tbody a").first().click();
		assertThat(authority.locator(".objection")).containsText("Детский сад № 1");
		assertThat(authority.locator(".objection")).containsText("(sad)");
		assertThat(authority.locator(".objection")).containsText("Дата по приказу: 07.09.2020, решено: 31.08.2020.");
		assertThat(authority.locator(".objection")).containsText("Приказ №\u00a012-о от 04.09.2020.");
		assertThat(authority.locator(".agree .steps")).containsText("исправить дату зачисления");
		look(authority, "objection-case-" + script);
		check(authority, script);
		authority.fill("#agreeReason", "Дата верна");
		press(authority, "Согласиться и исправить план");
		assertThat(authority.locator(".notice-success")).containsText("План исправлен");
		authority.navigate("/municipality/cases?status=assigned");
		authority.locator("tbody tr", new Page.LocatorOptions().setHasText("Лисицын")).locator("a").first().click();
		assertThat(authority.locator("main")).containsText("Согласие с датой организации: 07.09.2020");
		sad.navigate("/organization");
		assertThat(sad.locator("#answers")).containsText("новых ответов: 1");
		assertThat(sad.locator(".answers-list")).containsText("Согласны: план исправлен, 07.09.2020");
		assertThat(sad.locator(".answers-list")).containsText("(admin)");
		look(sad, "objection-answers-" + script);
		check(sad, script);
		sad.locator(".answers-list a").first().click();
		assertThat(sad.locator(".objection-answer")).containsText("Дата верна");
		look(sad, "objection-task-" + script);
		sad.navigate("/organization");
		assertThat(sad.locator("#answers")).not().containsText("новых");
		assertThat(sad.locator("main")).containsText("07.09.2020");
	}

	@ParameterizedTest
	@EnumSource
	void manyAreAgreedWithAtOnceAndADoublePressDoesNoHarm(Script script) {
		Page sad = signedIn(script, "sad", TestUsers.PASSWORD);
		object(sad, "Лисицын", script);
		object(sad, "Синицына", script);
		Page authority = administrator(script);
		Page other = administrator(script);
		authority.navigate("/municipality/objections");
		other.navigate("/municipality/objections");
		assertThat(authority.locator("tbody tr")).hasCount(2);
		look(authority, "objections-" + script);
		check(authority, script);
		press(authority, "Согласиться с датами отмеченных");
		assertThat(authority.locator(".notice-success")).containsText("2");
		assertThat(authority.locator(".empty")).isVisible();
		press(other, "Согласиться с датами отмеченных");
		assertThat(other.locator(".notice-success")).containsText("2");
		authority.navigate("/municipality/objections?all=true");
		assertThat(authority.locator("tbody tr")).hasCount(2);
		assertThat(authority.locator("tbody")).containsText("Согласны: план исправлен");
	}

	@ParameterizedTest
	@EnumSource
	void whatHasBeenAnsweredMeanwhileIsReported(Script script) {
		Page sad = signedIn(script, "sad", TestUsers.PASSWORD);
		object(sad, "Лисицын", script);
		Page authority = administrator(script);
		authority.navigate("/municipality/objections");
		Page other = administrator(script);
		other.navigate("/municipality/cases?status=disputed");
		other.locator("tbody a").first().click();
		other.fill("#answerReason", "Приказа нет");
		press(other, "Решение остаётся в силе");
		press(authority, "Согласиться с датами отмеченных");
		assertThat(authority.locator(".notice-warning")).containsText("На это возражение уже ответили");
		look(authority, "objections-stale-" + script);
		sad.navigate("/organization");
		assertThat(sad.locator(".answers-list")).containsText("Решение осталось в силе");
		assertThat(sad.locator(".answers-list")).containsText("Приказа нет");
	}

	@ParameterizedTest
	@EnumSource
	void theAuthorityEntersALetterOfTheKindergarten(Script script) {
		Page authority = administrator(script);
		authority.navigate("/municipality/tasks");
		authority.getByText("Оформить выбытие").first().click();
		authority.fill("#letterDate", "2020-09-09");
		authority.fill("#statedOrderNumber", "12-о");
		press(authority, "Отправить возражение");
		assertThat(authority.locator("#statedDate-error")).isVisible();
		authority.fill("#statedDate", "2020-09-07");
		press(authority, "Отправить возражение");
		assertThat(authority.locator("#letterNumber-error")).isVisible();
		look(authority, "objection-letter-" + script);
		authority.fill("#letterNumber", "15-вх");
		press(authority, "Отправить возражение");
		assertThat(authority.locator(".objection")).containsText("Ответ организации: вх. №\u00a015-вх от 09.09.2020.");
		check(authority, script);
	}

	private void object(Page sad, String child, Script script) {
		sad.navigate("/organization");
		openTask(sad, "оформить выбытие, " + child);
		look(sad, "objection-form-" + script);
		sad.fill("#statedDate", "2020-09-07");
		sad.fill("#statedOrderNumber", "12-о");
		sad.fill("#statedOrderDate", "2020-09-04");
		press(sad, "Отправить возражение");
		assertThat(sad.locator(".notice-success")).containsText("Возражение отправлено");
	}

	/** What looks at the page is a script itself. */
	private void check(Page page, Script script) {
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
	}

}
