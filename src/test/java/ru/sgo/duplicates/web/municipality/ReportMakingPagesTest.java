package ru.sgo.duplicates.web.municipality;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.job.RegistryGate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The authority makes the list. */
class ReportMakingPagesTest extends ReportTownTest {

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void whereNothingIsImportedThePageLeadsToTheImport() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports");
		assertThat(page.locator("main")).containsText("Сначала загрузите организации");
		look(page, "no-organizations");
	}

	@ParameterizedTest
	@EnumSource
	void theListIsMadeReadAndConfirmed(Script script) {
		town();
		Page page = administrator(script);
		page.navigate("/municipality/reports");
		assertThat(page.locator("#from")).hasValue(Pattern.compile("20(20|21)-09-01"));
		page.fill("#from", "2020-09-01");
		page.fill("#to", "2021-03-31");
		look(page, "form-" + script);
		press(page, "Сформировать список");
		assertThat(page.locator(".report-sum")).isVisible();
		assertThat(page.locator(".case-row").first()).containsText(Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}"));
		look(page, "groups-" + script);
		assertThat(csv(page)).hasSizeGreaterThan(20).anyMatch(line -> line.contains("дубль, удалить"));
		page.locator(".report-actions a[href$='/confirm']").click();
		assertThat(page.locator("main")).containsText("Будет подтверждено предложений:");
		look(page, "confirm-check-" + script);
		page.getByText("Назад").click();
		page.locator(".report-actions a[href$='/confirm']").click();
		Page second = administrator(script);
		second.navigate(page.url());
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Осталось рассмотреть:");
		look(page, "confirmed-" + script);
		press(second, "Подтвердить");
		assertThat(second.locator(".empty")).containsText("Подтверждать нечего");
		look(second, "confirm-nothing-" + script);
		page.getByText("Вернуться к списку").click();
		page.locator(".tabs").getByText("В работе").click();
		assertThat(page.locator(".case-rows")).containsText("в работе у организаций");
	}

	@ParameterizedTest
	@EnumSource
	void aListThatIsMadeCanBeLeftAndCancelled(Script script) {
		town();
		Page page = administrator(script);
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			page.navigate("/municipality/reports");
			page.fill("#from", "2020-09-01");
			page.fill("#to", "2021-03-31");
			press(page, "Сформировать список");
			assertThat(page.locator(".run-progress")).containsText("Ожидание");
			assertThat(page.locator("main")).containsText("Страницу можно закрыть: работа продолжится.");
			assertThat(page.locator("main")).not().containsText("Осталось");
			look(page, "making-" + script);
			page.navigate("/municipality");
			page.navigate("/municipality/reports");
			page.locator("tbody a").first().click();
			assertThat(page.locator(".run-progress")).containsText("Ожидание");
			press(page, "Отменить");
			assertThat(page.locator(".notice")).containsText("Список отменён. Ничего не изменилось.");
		});
		look(page, "cancelled-" + script);
		press(page, "Проверить ещё раз");
		assertThat(page.locator(".report-sum")).isVisible();
		page.navigate("/municipality/reports");
		assertThat(page.locator("tbody")).containsText("отменён");
	}

	@ParameterizedTest
	@EnumSource
	void thePeriodThatEndsBeforeItBeginsIsNamedAtItsField(Script script) {
		town();
		Page page = administrator(script);
		page.navigate("/municipality/reports");
		page.fill("#from", "2021-09-01");
		page.fill("#to", "2020-09-01");
		press(page, "Сформировать список");
		assertThat(page.locator("#to-error")).containsText("Конец периода раньше начала");
		assertThat(page.locator("#from")).hasValue("2021-09-01");
		page.fill("#to", "");
		press(page, "Сформировать список");
		assertThat(page.locator("#to-error")).containsText("Укажите дату");
		look(page, "wrong-period-" + script);
	}

}
