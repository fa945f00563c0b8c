package ru.sgo.duplicates.web.municipality;

import java.util.regex.Pattern;

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
			assertThat(second.locator("main")).containsText("Идёт подтверждение ясных случаев");
			look(second, "list-while-confirming-" + script);
			second.getByText("Посмотреть, как оно идёт").click();
			if (script == Script.WITH_SCRIPT) {
				assertAccessible(page);
			}
		});
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
		assertThat(second.locator(".notice-success")).containsText("Подтверждение завершено");
		page.getByText("Рассмотреть оставшиеся").click();
		assertThat(page.locator(".tabs [aria-current]")).containsText("Решить");
	}

	@ParameterizedTest
	@EnumSource
	void someAreTickedCheckedByOrganizationAndConfirmed(Script script) {
		long run = reported();
		Page page = administrator(script);
		page.navigate("/municipality/reports/" + run + "?turn=confirm");
		long before = clear(page);
		press(page, "Подтвердить отмеченные →");
		assertThat(page.locator(".empty")).containsText("Ничего не отмечено");
		page.getByText("Вернуться к списку").first().click();
		page.locator(".tabs").getByText("Подтвердить сразу").click();
		String first = page.locator(".case-row-name").first().textContent();
		for (int row = 0; row < 3; row++) {
			page.locator(".case-row input[name=case]").nth(row).check();
		}
		look(page, "ticked-" + script);
		page.locator(".tick-foot .btn").press("Enter");
		assertThat(page.locator(".confirm-will")).containsText("Будет подтверждено предложений: 3.");
		assertThat(page.locator(".confirm-owed tbody tr").first()).containsText("нет пользователя");
		assertThat(page.locator(".confirm-owed tbody tr").first().locator("td").nth(2))
			.hasText(Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}|после других"));
		look(page, "ticked-check-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
			page.setViewportSize(390, 844);
			page.reload();
			look(page, "ticked-check-390");
			assertAccessible(page);
			page.setViewportSize(1280, 800);
		}
		String check = page.url();
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
		page.getByText("Что подтверждено").click();
		assertThat(page.locator(".case-rows")).containsText(first);
		page.locator(".tabs").getByText("Подтвердить сразу").click();
		assertThat(page.locator(".tabs [aria-current] .number")).hasText(String.valueOf(before - 3));
		page.navigate(check);
		assertThat(page.locator(".notice-warning").first()).containsText("Из отмеченного подтвердить нельзя: 3.");
		assertThat(page.locator(".empty")).containsText("Подтверждать нечего");
	}

	@Test
	void whoHasTickedWhatAnotherHasDecidedIsAskedAgain() {
		long run = reported();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run + "?turn=confirm&all=true");
		page.locator(".tick-foot .btn").press("Enter");
		assertThat(page.locator(".confirm-will")).containsText("Будет подтверждено предложений: 50.");
		Page another = administrator(Script.WITHOUT_SCRIPT);
		another.navigate("/municipality/reports/" + run + "?turn=confirm");
		String child = another.locator(".case-row-name").first().textContent();
		another.locator(".case-row-act").first().press("Enter");
		assertThat(another.locator(".notice-success")).containsText("задачи выданы");
		assertThat(another).hasURL(Pattern.compile(".*/municipality/reports/" + run + "\\?turn=confirm"));
		assertThat(another.locator(".case-rows")).not().containsText(child);
		look(another, "confirmed-in-the-row");
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-problem")).containsText("Ничего не подтверждено: из отмеченного изменилось");
		assertThat(page.locator(".confirm-will")).containsText("Будет подтверждено предложений: 49.");
		look(page, "asked-again");
		press(another, "Отменить");
		assertThat(another.locator("h1")).containsText(child.split(" ")[0]);
		another.navigate("/municipality/reports/" + run + "?turn=confirm");
		assertThat(another.locator(".case-rows")).containsText(child);
	}

	private static long clear(Page page) {
		return Long.parseLong(page.locator(".tabs [aria-current] .number").textContent().replaceAll("\\D", ""));
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
