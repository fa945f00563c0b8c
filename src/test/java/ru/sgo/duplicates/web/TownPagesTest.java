package ru.sgo.duplicates.web;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What the stories over the pages have in common: a town, and what its authority does.
 */
abstract class TownPagesTest extends BrowserTest {

	static final String ORGANIZATIONS = """
			Код;Наименование;Краткое наименование;Тип;Код УО
			УО-01;Управление образованием;УО города;УО;
			Д1;Детский сад № 1;Сад № 1;ДОО;УО-01
			Ш1;Школа № 1;Школа № 1;ООО;УО-01
			Ш2;Школа № 2;Школа № 2;ООО;УО-01
			""";

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void theTownIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	static void filesAreImported(Page page, String students, String movements) {
		page.navigate("/municipality/imports");
		page.setInputFiles("#organizations", file(ORGANIZATIONS));
		page.setInputFiles("#students", file(students));
		page.setInputFiles("#movements", file(movements));
		press(page, "Загрузить");
		assertThat(page.getByText("завершена").first()).isVisible();
	}

	static void aListIsMade(Page page) {
		page.navigate("/municipality/reports");
		page.fill("#from", "2020-09-01");
		page.fill("#to", "2021-03-31");
		press(page, "Сформировать список");
		assertThat(page.locator("a[href$='lines.csv']")).isVisible();
	}

	/** Opens the case of a child. */
	static void open(Page page, String child) {
		page.navigate("/municipality/cases");
		page.fill("#filter-text", child);
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.locator("tbody tr").getByText("дубль №").click();
	}

	static void confirm(Page page) {
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
	}

	static FilePayload file(String content) {
		return new FilePayload("выгрузка.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
	}

}
