package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Ведомость удалённых дублей», and the way from an old number to the kept record. */
class RetiredPagesTest extends CaseTownTest {

	@LocalServerPort
	private int port;

	@Test
	void anOldNumberLeadsToTheRecordThatWasKept() {
		deleteTheDuplicate();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/students");
		page.fill("#text", "200");
		press(page, "Показать");
		assertThat(page.locator(".notice-info")).containsText("Найдена удалённая запись № 200");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("№ 100");
		look(page, "found");
		page.navigate("/municipality/students/200");
		assertThat(page.locator(".notice-warning")).containsText("Вместо неё оставлена запись № 100");
		look(page, "card");
		page.getByText("Открыть: запись № 100").click();
		assertThat(page.locator(".lead")).containsText("№ 100");
		assertThat(page.locator(".notice-warning")).hasCount(0);
	}

	@Test
	void theLedgerIsReadChosenByDaysAndSaved() throws IOException {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/retired");
		assertThat(page.locator(".empty")).containsText("Дубли ещё не удаляли");
		deleteTheDuplicate();
		page.navigate("/municipality/students");
		page.getByText("Ведомость удалённых дублей").click();
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Предложение подтверждено");
		look(page, "ledger");
		assertAccessible(page);
		String csv = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path());
		assertThat(csv.lines()).hasSize(2);
		assertThat(csv).contains("\n200;100;Лисицын Егор Петрович;05.03.2013;");
		page.getByText("Отбор").click();
		page.fill("#to", "2020-01-01");
		press(page, "Показать");
		assertThat(page.locator(".empty")).isVisible();
		assertThat(page.navigate("/municipality/retired?from=2020-02-31").status()).isEqualTo(400);
	}

	private void deleteTheDuplicate() {
		TestClient admin = TestClient.admin(this.port);
		admin.post("/api/cases/" + egor() + "/decision", "{\"verdict\":\"confirm\"}");
		for (JsonNode open = open(admin); !open.isEmpty(); open = open(admin)) {
			open.forEach(task -> admin.post("/api/tasks/" + task.path("id").asLong() + "/carry-out", "{}"));
		}
	}

	private static JsonNode open(TestClient admin) {
		return admin.get("/api/tasks?status=OPEN&size=1000").json().path("items");
	}

}
