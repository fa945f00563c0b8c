package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Календарь отчётов» and «К отчёту» in the browser. */
class ReportingPagesTest extends CaseTownTest {

	@LocalServerPort
	private int port;

	@Autowired
	private TestUsers users;

	@Test
	void theSummaryCountsTheDaysUntilTheNextForm() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality");
		Locator line = page.locator(".countdown");
		assertThat(line).containsText("не устранено 2");
		assertThat(line.locator("strong")).containsText("ост");
		line.locator("a").first().click();
		assertThat(page.locator("h1")).containsText("К ");
		assertThat(page.locator(".lead")).containsText("УО города");
	}

	@ParameterizedTest
	@EnumSource
	void theFigureOfASchoolIsTypedAndLaidBesideTheOthers(Script script) throws IOException {
		Page page = administrator(script);
		openForm(page);
		assertThat(page.locator("tbody tr")).hasCount(2);
		figure(page, 0).fill("две");
		reason(page, 1).fill("а".repeat(300));
		press(page, "Сохранить введённое");
		assertThat(page.locator(".notice-problem")).containsText("Не сохранено");
		assertThat(page.locator(".field-error")).hasCount(2);
		assertThat(figure(page, 0)).hasValue("две");
		look(page, "refused-" + script);
		figure(page, 0).fill("3");
		reason(page, 1).fill("");
		press(page, "Сохранить введённое");
		assertThat(page.locator(".notice-success")).containsText("Сохранено строк: 1");
		assertThat(page.locator("tbody tr").first()).containsText("+1");
		assertThat(page.locator("tr.differs")).hasCount(1);
		press(page, "Сохранить введённое");
		assertThat(page.locator(".notice-success")).containsText("Менять нечего");
		look(page, "submitted-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.selectOption("#only", "missing");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Школа № 2");
		String csv = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path());
		assertThat(csv.lines()).hasSize(2);
		page.getByText("По классам и группам").click();
		assertThat(page.locator("tbody tr").first()).containsText("Школьники");
		assertThat(page.locator("tfoot")).containsText("2");
	}

	@Test
	void whoSavesAfterSomebodyElseSeesWhatIsThereAndKeepsWhatWasTyped() {
		this.users.make(this.port, "officer", Role.OFFICER, "УО-01");
		Page first = administrator(Script.WITHOUT_SCRIPT);
		openForm(first);
		Page second = signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD);
		openForm(second);
		figure(second, 0).fill("5");
		press(second, "Сохранить введённое");
		figure(first, 0).fill("7");
		figure(first, 1).fill("1");
		press(first, "Сохранить введённое");
		assertThat(first.locator(".field-error")).containsText("записано другое, 5");
		assertThat(figure(first, 0)).hasValue("7");
		assertThat(figure(first, 1)).hasValue("1");
		look(first, "stale");
		press(first, "Сохранить введённое");
		assertThat(first.locator(".notice-success")).containsText("Сохранено строк: 2");
		assertThat(figure(first, 0)).hasValue("7");
		// Who has not touched the row changes nothing there.
		figure(second, 1).fill("2");
		press(second, "Сохранить введённое");
		assertThat(second.locator(".field-error")).hasCount(1);
		second.getByText("без сохранения").click();
		assertThat(figure(second, 0)).hasValue("7");
	}

	@Test
	void theAdministratorChangesTheCalendar() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/headcount");
		page.getByText("Календарь отчётов").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		page.fill("#form", "ОО-1");
		page.fill("#day", "2027-09-20");
		press(page, "Добавить");
		assertThat(page.locator(".field-error")).containsText("уже есть в календаре");
		page.fill("#form", "Сверка");
		page.fill("#day", "2028-02-29");
		press(page, "Добавить");
		assertThat(page.locator(".field-error")).containsText("29 февраля");
		look(page, "calendar-refused");
		page.check("#yearly-false");
		press(page, "Добавить");
		assertThat(page.locator("tbody tr")).hasCount(3);
		look(page, "calendar");
		page.getByLabel("Изменить: Сверка").click();
		page.fill("#form", "Сверка с отделом");
		press(page, "Сохранить");
		assertThat(page.locator("tbody")).containsText("Сверка с отделом");
		page.getByLabel("Убрать из календаря: Сверка с отделом").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		press(page, "Отменить");
		assertThat(page.locator("tbody tr")).hasCount(3);
		assertAccessible(page);
	}

	@Test
	void theHeadReadsAndTypesNothing() {
		this.users.make(this.port, "head", Role.HEAD, "УО-01");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "head", TestUsers.PASSWORD);
		openForm(page);
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("tbody input")).hasCount(0);
		page.navigate("/municipality/headcount/calendar");
		assertThat(page.locator("#form")).hasCount(0);
		assertThat(page.locator("main form")).hasCount(0);
	}

	private static void openForm(Page page) {
		page.navigate("/municipality/headcount/calendar");
		page.locator("tbody").getByText("ОО-1").click();
		page.navigate(page.url() + "?on=2020-09-20");
	}

	private static Locator figure(Page page, int place) {
		return page.locator("[name='rows[" + place + "].children']");
	}

	private static Locator reason(Page page, int place) {
		return page.locator("[name='rows[" + place + "].reason']");
	}

}
