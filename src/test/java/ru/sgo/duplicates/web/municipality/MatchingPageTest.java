package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** By which numbers accounts are compared, now and in a report. */
class MatchingPageTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void theTownIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void saysThatThereAreNoStatisticsBeforeTheFirstReport() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/matching");
		assertThat(page.locator("main")).containsText("Статистики ещё нет");
		assertThat(page.locator("main")).containsText("Одна цифра даты отличается");
	}

	@Test
	void aReportKeepsThoseItRanWith() {
		ReportRun run = report();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + run.id());
		page.getByText("Об этом списке").click();
		page.getByText("Как сравниваются записи").click();
		assertThat(page.locator("main .lead")).containsText("01.09.2020 – 31.03.2021");
		assertThat(page.locator("#statistics + p")).containsText("записей:");
		look(page, "report");
		assertAccessible(page);
		this.jdbc.sql("update duplicate_report set settings = jsonb_set(settings, '{probable}', '7.5')").update();
		page.reload();
		assertThat(page.locator("main")).containsText("+7,5");
		assertThat(page.locator("#bounds + dl dt:has-text('По одному признаку') + dd")).hasText("120");
		this.jdbc.sql("update duplicate_report set settings = settings - 'bounds'").update();
		page.reload();
		assertThat(page.locator("main")).containsText("+7,5");
		assertThat(page.locator("#bounds")).hasCount(0);
		this.jdbc.sql("update duplicate_report set settings = null").update();
		page.reload();
		assertThat(page.locator("main")).containsText("Параметры этого списка не сохранились");
	}

	@Test
	void anotherAuthoritysReportIsNotThere() {
		ReportRun run = report();
		this.jdbc.sql("insert into organization (code, name, kind) values ('УО-99', 'Чужое управление', 'AUTHORITY')")
			.update();
		this.jdbc.sql("select refresh_organization_reach()").query(rs -> {
		});
		this.users.make(0, "stranger", Role.OFFICER, "УО-99");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "stranger", TestUsers.PASSWORD);
		page.navigate("/municipality/reports/" + run.id() + "/matching");
		assertThat(page.locator("main")).not().containsText("Вероятный дубль");
	}

	private ReportRun report() {
		new TestImports(this.imports).withTownSmall().run();
		return new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
	}

}
