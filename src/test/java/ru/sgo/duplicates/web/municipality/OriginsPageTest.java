package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Откуда берутся дубли» in the browser. */
class OriginsPageTest extends CaseTownTest {

	/** Egor is of both; of the namesakes' two accounts the second school made one. */
	@ParameterizedTest
	@EnumSource
	void whereDuplicatesComeFromIsDrawnAndTold(Script script) throws IOException {
		Page page = administrator(script);
		page.navigate("/municipality/headcount");
		page.getByText("Откуда берутся дубли").click();
		assertThat(page.locator("main .lead")).containsText("Дублей — 2");
		assertThat(page.locator(".bar-rows li")).hasCount(3);
		assertThat(page.locator("section[aria-labelledby=lines] tbody tr")).hasCount(3);
		look(page, "origins-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.locator("th a.sort").getByText("Не оформила выбытие вовремя").click();
		assertThat(page.locator("th[aria-sort=descending]")).hasText("Не оформила выбытие вовремя");
		assertThat(page.locator("section[aria-labelledby=lines] tbody tr").nth(1)).containsText("Сад № 1");
		String csv = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path());
		assertThat(csv.lines()).hasSize(4);
		page.locator("section[aria-labelledby=lines] tbody a").getByText("Сад № 1").click();
		assertThat(page.locator("#most")).hasText("Дубли: Сад № 1");
		assertThat(page.locator("section[aria-labelledby=lines] tbody tr")).hasCount(1);
		page.fill("#filter-text", "нет такой");
		press(page, "Показать");
		assertThat(page.locator(".empty")).isVisible();
	}

}
