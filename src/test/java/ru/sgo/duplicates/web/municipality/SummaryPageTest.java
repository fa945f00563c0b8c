package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The first page of the authority always says what to do next. */
class SummaryPageTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@BeforeEach
	void theTownIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void anEmptyTownIsLedToTheImportThenToTheListThenToTheCases() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality");
		assertThat(page.locator(".next-steps")).containsText("Загрузите списки");
		look(page, "empty");
		assertAccessible(page);
		new TestImports(this.imports).withTownSmall().run();
		page.reload();
		assertThat(page.locator(".next-steps")).containsText("Сформируйте список");
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
		page.reload();
		assertThat(page.locator(".next-steps")).containsText("Примите решение по найденным дублям: 143");
		assertThat(page.locator("main")).containsText("Лишних записей");
		assertThat(page.locator("main")).containsText("с другой фамилией или другим именем в последнем списке: 3.");
		look(page, "found");
		assertAccessible(page);
		page.locator("tbody a").first().click();
		assertThat(page.locator("#filter-status")).hasValue("found");
	}

}
