package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.job.RegistryGate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** All that is clear in the list is confirmed at once. */
class BulkConfirmationPagesTest extends ReportTownTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@EnumSource
	void howFarTheConfirmationIsStandsOnItsPage(Script script) {
		long run = reported();
		Page page = administrator(script);
		Page second = administrator(script);
		page.navigate("/municipality/reports/" + run + "/confirm");
		second.navigate("/municipality/reports/" + run + "/confirm");
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			press(page, "Подтвердить");
			assertThat(page.locator(".run-progress")).containsText("Подтверждено: 0 из");
			look(page, "confirming-" + script);
			press(second, "Подтвердить");
			assertThat(second.locator(".notice-problem")).containsText("Подтверждение уже идёт");
			assertThat(second).hasURL(page.url());
			second.navigate("/municipality/reports/" + run + "/confirm");
			assertThat(second.locator("main")).containsText("Подтверждение уже идёт");
			second.getByText("Вернуться к списку").click();
			assertThat(second.locator("main")).containsText("Идёт подтверждение однозначных предложений");
			look(second, "list-while-confirming-" + script);
			second.getByText("Посмотреть, как оно идёт").click();
			if (script == Script.WITH_SCRIPT) {
				assertAccessible(page);
			}
		});
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
		assertThat(second.locator(".notice-success")).containsText("Подтверждение завершено");
		page.getByText("Рассмотреть оставшиеся").click();
		assertThat(page.locator("#filter-state")).hasValue("FOUND");
	}

	@Test
	void aConfirmationThatWasInterruptedIsStartedAgain() {
		long run = reported();
		long killed = this.jdbc.sql("""
				insert into bulk_confirmation (report_id, status, actor, started_at, total, looked_at, confirmed)
				values (:report, 'RUNNING', 'admin', now(), 80, 50, 50) returning id
				""").param("report", run).query(Long.class).single();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + run + "/confirm/" + killed);
		assertThat(page.locator(".notice-problem")).containsText("Подтверждено и сохранено: 50 из 80");
		look(page, "confirmation-interrupted");
		assertAccessible(page);
		page.getByText("Подтвердить остальные").click();
		assertAccessible(page);
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
	}

}
