package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
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

	private static final Pattern NUMBER = Pattern.compile(": (\\d+)");

	private static final int CHECKS = 3;

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
		assertThat(page.locator(".next-steps")).containsText("Решите случаи:");
		assertThat(page.locator("main")).containsText("Лишних записей");
		assertThat(page.locator("main a[href$='/certificate']")).hasCount(1);
		assertThat(page.locator("main")).containsText("на день проверки не устранено");
		assertThat(page.locator("main a[href='/municipality/headcount']")).hasCount(1);
		assertThat(page.locator("main")).containsText("с другой фамилией или другим именем в последнем списке: 3.");
		look(page, "found");
		assertAccessible(page);
		theNumbersOfTheStepsAreThoseOfTheirLists(page);
		page.navigate("/municipality");
		page.locator("section[aria-labelledby=cases] .bar-words a").first().click();
		assertThat(page.locator("#filter-status")).hasValue("found");
	}

	/** A town that works by the export awaits no lists of organizations. */
	private static void theNumbersOfTheStepsAreThoseOfTheirLists(Page page) {
		Map<String, String> steps = new LinkedHashMap<>();
		for (Locator step : page.locator(".next-steps a").all()) {
			Matcher number = NUMBER.matcher(step.textContent());
			Assertions.assertThat(number.find()).as(step.textContent()).isTrue();
			steps.put(step.getAttribute("href"), number.group(1));
		}
		Assertions.assertThat(steps).hasSizeGreaterThan(2).doesNotContainKey("/municipality/lists");
		steps.forEach((address, number) -> {
			page.navigate(address);
			boolean list = page.locator(".paging-total").count() > 0;
			assertThat(page.locator(list ? ".paging-total" : "main"))
				.containsText(Pattern.compile((list ? "из " : "") + number + "\\b"));
		});
	}

	@Test
	void eachCheckIsToldWithWhatItLeft() {
		new TestImports(this.imports).withTownSmall().run();
		for (int check = 0; check < CHECKS; check++) {
			new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31 - check));
		}
		new TestReports(this.reports).run("УО-01", LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31));
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality?report="
				+ this.jdbc.sql("select min(id) from duplicate_report").query(Long.class).single());
		assertThat(page.locator(".checks-words li")).hasCount(CHECKS);
		assertThat(page.locator(".checks circle")).hasCount(CHECKS);
		look(page, "checks");
		page.locator(".checks-words a").first().click();
		assertThat(page.locator("h1")).containsText("31.03.2021");
	}

}
