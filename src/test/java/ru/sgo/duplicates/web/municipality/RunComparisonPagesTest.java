package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Что изменилось»: two lists side by side in the browser. */
class RunComparisonPagesTest extends CaseTownTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theFirstListHasNothingToBeComparedWith() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + last());
		page.getByText("Что изменилось").click();
		assertThat(page.locator(".empty")).containsText("Сравнивать пока не с чем");
	}

	@Test
	void whatWasPutRightAndWhatIsLeftStandApart() throws IOException {
		long first = last();
		TestClient.admin(this.port)
			.post("/api/cases/" + egor() + "/decision", "{\"verdict\":\"distinct\",\"reason\":\"Разные дети\"}");
		report();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + last());
		page.getByText("Что изменилось").click();
		assertThat(page.locator(".tabs a[aria-current]")).containsText("Остались");
		assertThat(page.locator("main")).containsText("Ёлкин");
		page.locator(".tabs a").getByText("Устранены").click();
		assertThat(page.locator("main")).containsText("Лисицын Егор Петрович");
		assertThat(page.locator("main")).containsText("Решено: разные дети");
		look(page, "resolved");
		assertAccessible(page);
		page.setViewportSize(320, 900);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
		look(page, "narrow");
		page.setViewportSize(1280, 900);
		String csv = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path());
		assertThat(csv.lines()).hasSize(2);
		page.getByText("Отбор").click();
		page.selectOption("#filter-organization", "Ш2");
		page.getByText("Показать").last().press("Enter");
		assertThat(page.locator(".empty")).isVisible();
		assertThat(page.url()).contains("with=" + first);
		page.navigate("/municipality/reports/" + first + "/comparison?with=" + last());
		assertThat(page.locator(".notice-problem")).containsText("раньше");
		assertThat(page.navigate("/municipality/reports/" + last() + "/comparison?with=999999").status())
			.isEqualTo(404);
	}

	private long last() {
		return this.jdbc.sql("select max(id) from duplicate_report").query(Long.class).single();
	}

}
