package ru.sgo.duplicates.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.town.SampleLists;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has eight lists and an empty system comes to the tasks of the organizations
 * without a manual: each page says first what to do next.
 */
class NewcomerPagesTest extends BrowserTest {

	/** From the files on; the wish of those who will use it. */
	private static final int MOST_CLICKS = 12;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> clicks = new ArrayList<>();

	@BeforeEach
	void theSystemIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void fromEightListsToTheTasksInTwelveClicks() throws IOException {
		Page page = atHome(administrator(Script.WITH_SCRIPT));
		look(page, "1-first");
		page.locator(".next-steps a").first().click();
		assertThat(page.locator("h1")).hasText("Загрузка данных");
		look(page, "2-imports");
		page.setInputFiles("#lists", lists());
		click(page, "Загрузить");
		assertThat(page.getByText("Как поняты файлы")).isVisible();
		look(page, "3-preview");
		click(page, "Завести отмеченные организации");
		assertThat(page.locator("main")).containsText("Будет заведена");
		assertThat(page.getByText("Как поняты файлы")).isVisible();
		look(page, "4-brought");
		click(page, "Загрузить");
		assertThat(page.getByText("Данные загружены")).isVisible();
		look(page, "5-loaded");
		click(page, "Сформировать список учащихся-«дублей»");
		page.waitForURL("**/municipality/reports/*");
		Locator confirm = page.locator(".report-actions a[href$='/confirm']");
		assertThat(confirm).isVisible();
		look(page, "6-report");
		click(confirm);
		assertThat(page.locator("h1")).hasText("Проверьте перед подтверждением");
		look(page, "7-check");
		click(page, "Нет, работает только УО");
		assertThat(page.locator("main")).containsText("не входят");
		look(page, "8-here");
		click(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
		look(page, "9-confirmed");
		click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Задачи организаций").setExact(true))
			.last());
		assertThat(page.locator("main")).containsText("Школа № ");
		look(page, "10-tasks");
		assertThat(this.jdbc.sql("select count(*) from task").query(Long.class).single()).isPositive();
		assertThat(this.clicks).hasSizeLessThanOrEqualTo(MOST_CLICKS);
	}

	private void click(Page page, String button) {
		click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
	}

	private void click(Locator what) {
		this.clicks.add(what.innerText());
		what.click();
	}

	private static FilePayload[] lists() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new SampleLists(LocalDate.now()).writeTo(bytes);
		List<FilePayload> files = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.add(new FilePayload(entry.getName(), "application/octet-stream", zip.readAllBytes()));
			}
		}
		return files.toArray(FilePayload[]::new);
	}

}
