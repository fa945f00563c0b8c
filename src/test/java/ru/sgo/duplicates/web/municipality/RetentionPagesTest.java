package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.OlderJournal;
import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Сроки хранения», and what is erased for good. */
class RetentionPagesTest extends CaseTownTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theRulesAreSeenFromTheJournal() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/journal");
		page.getByText("Сроки хранения").click();
		assertThat(page.locator("tbody tr")).hasCount(8);
		assertThat(page.locator("tbody")).containsText("1 096 дней");
		look(page, "rules");
		page.getByText("Уничтожение персональных данных: 0").click();
		assertThat(page.locator(".empty")).containsText("Сейчас уничтожать нечего");
		page.navigate("/municipality/retention/acts");
		assertThat(page.locator(".empty")).containsText("Данные ещё не уничтожали");
	}

	@Test
	void whatIsDueIsLookedAtAndErasedOnce() throws IOException {
		longProven();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/retention");
		page.getByText("Уничтожение персональных данных: 1").click();
		assertThat(page.locator(".confirm-will")).containsText("записей: 1");
		assertThat(page.locator(".notice-warning")).containsText("Отменить уничтожение невозможно");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Лисицын Егор Петрович");
		look(page, "check");
		assertAccessible(page);
		Page second = page.context().newPage();
		second.navigate("/municipality/retention/erasure");
		press(page, "Уничтожить безвозвратно: 1");
		assertThat(page.locator(".notice-success")).containsText("Персональные данные уничтожены");
		assertThat(page.locator("tbody")).containsText("№ 200");
		assertThat(page.locator("main")).not().containsText("Лисицын");
		look(page, "act");
		assertAccessible(page);
		press(second, "Уничтожить безвозвратно: 1");
		assertThat(second.locator(".notice-success")).containsText("Персональные данные уничтожены");
		assertThat(second.url()).isEqualTo(page.url());
		assertThat(Files.size(page.waitForDownload(() -> page.getByText("Скачать акт").click()).path()))
			.isGreaterThan(1000);
		String csv = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path());
		assertThat(csv.lines()).hasSize(2);
		page.navigate("/municipality/retention/acts");
		page.fill("#filter-text", "200");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		look(page, "acts");
		page.fill("#filter-text", "777");
		press(page, "Показать");
		assertThat(page.locator(".empty")).isVisible();
		page.navigate("/municipality/students/200");
		assertThat(page.locator(".notice-info")).containsText("Персональные данные этой записи уничтожены");
		assertThat(page.locator("main")).not().containsText("Лисицын");
		look(page, "card");
		page.navigate("/municipality/cases/" + egor());
		assertThat(page.locator("h1")).isVisible();
		look(page, "case");
		page.navigate("/municipality/journal?kind=erase");
		assertThat(page.locator("tbody tr")).containsText("Акт № ");
	}

	@Test
	void whatHasChangedMeanwhileIsNotErased() {
		longProven();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/retention/erasure");
		this.jdbc.sql("update duplicate_case set confirmed_at = now()").update();
		press(page, "Уничтожить безвозвратно: 1");
		assertThat(page.locator(".notice-problem")).containsText("Ничего не уничтожено");
		assertThat(page.locator(".empty")).isVisible();
	}

	/** As if a run had proven it more than a year ago, and the source had agreed. */
	private void longProven() {
		TestClient admin = TestClient.admin(this.port);
		admin.post("/api/cases/" + egor() + "/decision", "{\"verdict\":\"confirm\"}");
		for (JsonNode open = open(admin); !open.isEmpty(); open = open(admin)) {
			open.forEach(task -> admin.post("/api/tasks/" + task.path("id").asLong() + "/carry-out", "{}"));
		}
		OlderJournal.by(this.jdbc, "500 days");
		this.jdbc.sql("update case_account set unclosed = false where case_number = :case")
			.param("case", egor())
			.update();
		this.jdbc.sql("""
				update duplicate_case set status = 'CONFIRMED', confirmed_at = now() - interval '400 days'
				where number = (select case_number from case_account c join student_account a on a.id = c.account_id
				  where a.number = '200')
				""").update();
		this.jdbc.sql(
				"insert into source_state (as_of, accounts, movements) values (now() + interval '1 second', true, true)")
			.update();
	}

	private static JsonNode open(TestClient admin) {
		return admin.get("/api/tasks?status=OPEN&size=1000").json().path("items");
	}

}
