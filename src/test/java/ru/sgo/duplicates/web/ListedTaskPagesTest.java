package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.Map;

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
import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Decisions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tasks of organizations whose child is known from their lists only. */
class ListedTaskPagesTest extends BrowserTest {

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
	void theChildIsInTwoListsAndTheAuthorityHasDecided() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01")
			.run();
		ListWish october = new ListWish(null, LocalDate.of(2020, 10, 20), Map.of());
		String header = "ФИО;Дата рождения;Дата зачисления";
		new TestImports(this.imports)
			.withList("Детский сад № 1.csv", october, header, "Лисицын Егор Петрович;05.03.2013;01.09.2016")
			.withList("Школа № 1.csv", october, header, "Лисицын Егор Петрович;05.03.2013;05.10.2020")
			.run();
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
		this.decisions.confirm(number(), Actor.user("admin"), Scope.EVERYTHING);
		this.users.make(0, "sad", Role.ORGANIZATION, "Д1");
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
	}

	private long number() {
		return this.cases.page(Cases.Filter.ALL, 0, 1, Scope.EVERYTHING).get(0).number();
	}

	@ParameterizedTest
	@EnumSource
	void theKindergartenWithdrawsAndTheSchoolSaysHowManyCardsThereAre(Script script) {
		Page sad = atHome(signedIn(script, "sad", TestUsers.PASSWORD));
		assertThat(sad.locator(".child")).containsText("карточка ребёнка");
		openTask(sad, "оформить выбытие");
		assertThat(sad.locator(".task-what"))
			.hasText("Оформите в карточке ребёнка выбытие 4 октября 2020 г. из организации «Детский сад № 1».");
		assertThat(sad.locator("main")).not().containsText("L-");
		Page school = atHome(signedIn(script, "school", TestUsers.PASSWORD));
		openTask(school, "уточнить, одна карточка или две");
		assertThat(school.locator(".task-what")).containsText("одна карточка или две? Если две — их номера");
		assertThat(school.locator("main")).not().containsText("L-");
		look(school, "clarify-" + script);
		press(school, "Ответить");
		assertThat(school.locator(".notice-problem")).containsText("одна или две");
		school.check("#cards-two");
		school.fill("#firstNumber", "5001");
		press(school, "Ответить");
		assertThat(school.locator(".notice-problem")).containsText("номера обеих карточек");
		school.fill("#secondNumber", "5002");
		press(school, "Ответить");
		assertThat(school.locator(".notice-success")).containsText("Задача выполнена");
		assertThat(school.locator("main")).containsText("Две карточки: №\u00a05001, №\u00a05002");
		Page authority = administrator(script);
		authority.navigate("/municipality/cases/" + number());
		assertThat(authority.locator("main"))
			.containsText("две карточки, №\u00a05001 и №\u00a05002 (в загруженных данных их нет)");
		assertThat(authority.locator("main")).not().containsText("L-");
		look(authority, "clarified-" + script);
		authority.navigate("/municipality/cases");
		assertThat(authority.locator("main")).not().containsText("L-");
	}

}
