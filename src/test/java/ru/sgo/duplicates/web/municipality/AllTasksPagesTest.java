package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.Decisions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The authority sees who is late, who waits for whom and who has no user. */
class AllTasksPagesTest extends CaseTownTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestUsers users;

	@Autowired
	private Decisions decisions;

	@BeforeEach
	void theKindergartenHasToWithdrawBeforeTheSchoolCanEnrol() {
		this.decisions.confirm(egor(), Actor.user("admin"), Scope.EVERYTHING);
	}

	@ParameterizedTest
	@EnumSource
	void whoBlocksWhomIsNamedAndWhoHasNoUserToo(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/tasks");
		assertThat(row(page, "Сад № 1")).containsText("Её шага ждут: Школа № 1 (1)");
		assertThat(row(page, "Сад № 1")).containsText("нет пользователя");
		assertThat(page.locator("tbody tr").filter(waiting()).first()).containsText("Ждёт: Сад № 1");
		look(page, "tasks-" + script);
		row(page, "Сад № 1").getByText("Завести").click();
		assertThat(page.locator("tbody")).containsText("Сад № 1");
	}

	@Test
	void anOfficerIsToldToSpeakToThemAndNobodyIsWhereTheyDoNotWorkHere() {
		this.users.make(0, "officer", Role.OFFICER, "УО-01");
		Page officer = signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD);
		officer.navigate("/municipality/tasks");
		assertThat(row(officer, "Сад № 1")).containsText("сообщите о задачах сами");
		assertThat(row(officer, "Сад № 1").locator("a[href*='letter.pdf']")).hasText("Письмо PDF");
		assertThat(officer.locator("main a[href*='/users']")).hasCount(0);
		officer.navigate("/municipality");
		assertThat(officer.locator(".next-steps")).containsText("Пользователей заводит администратор УО");
		assertThat(officer.locator("main a[href*='/users']")).hasCount(0);
		Page administrator = administrator(Script.WITHOUT_SCRIPT);
		administrator.navigate("/municipality/users");
		press(administrator, "Нет, работает только УО");
		officer.navigate("/municipality/tasks");
		assertThat(row(officer, "Сад № 1")).not().containsText("нет пользователя");
	}

	@ParameterizedTest
	@EnumSource
	void whatIsLateComesFirstAndLeadsToItsList(Script script) {
		this.jdbc.sql("update task set due_on = current_date - 3 where status = 'OPEN'").update();
		Page page = administrator(script);
		page.navigate("/municipality");
		assertThat(page.locator(".next-urgent")).containsText("просроченных задачах: 1");
		assertThat(page.locator(".bar-rows .bar-name").first()).containsText("Сад № 1");
		assertThat(page.locator(".bar-rows .bar-name").first()).containsText("просрочено: 1");
		look(page, "summary-" + script);
		page.locator(".next-urgent a").click();
		assertThat(page.locator(".paging-total")).containsText("1–1 из 1");
		assertThat(page.locator(".filter-more summary")).hasText("Отбор (1)");
		assertThat(page.locator("#overdue")).isChecked();
		page.getByText("Сбросить").click();
		assertThat(page.locator(".filter-more summary")).hasText("Отбор (0)");
		assertThat(page.locator("#overdue")).isHidden();
	}

	@Test
	void theDeadlineStandsOnTopAndOnTheSummary() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/tasks");
		assertThat(page.locator(".lead")).containsText("Единого срока нет");
		page.locator("#deadline summary").click();
		page.fill("#deadline input[type=date]", LocalDate.now().plusDays(5).toString());
		press(page, "Установить срок");
		assertThat(page.locator(".lead")).containsText("осталось дней: 5");
		assertAccessible(page);
		page.navigate("/municipality");
		assertThat(page.locator("section[aria-labelledby=organizations]")).containsText("осталось дней: 5");
		assertAccessible(page);
	}

	@Test
	void theTasksAreAFileChosenAsOnThePage() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/tasks?status=WAITING");
		Assertions.assertThat(page.getByText("Скачать Excel").getAttribute("href"))
			.isEqualTo("/municipality/tasks/lines.xlsx?status=WAITING");
		String file = page.request().get(page.getByText("Скачать CSV").getAttribute("href")).text();
		Assertions.assertThat(file.lines().findFirst())
			.contains("\uFEFFОрганизация;Ребёнок;Дата рождения;Запись;Что сделать;Дата;Срок;Состояние;Ждёт;Дубль");
		Assertions.assertThat(file.lines().skip(1))
			.isNotEmpty()
			.allSatisfy(line -> Assertions.assertThat(line)
				.startsWith("Школа № 1;Лисицын Егор")
				.contains(";ждёт предыдущего шага;"));
	}

	private static Locator row(Page page, String organization) {
		return page.locator(".bar-rows li")
			.filter(new Locator.FilterOptions().setHas(page.locator(".bar-name").getByText(organization)));
	}

	private static Locator.FilterOptions waiting() {
		return new Locator.FilterOptions().setHasText("ждёт предыдущего шага");
	}

}
