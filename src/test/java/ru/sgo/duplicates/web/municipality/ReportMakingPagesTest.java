package ru.sgo.duplicates.web.municipality;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The authority makes the list. */
class ReportMakingPagesTest extends ReportTownTest {

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
		assertThat(page.locator(".figures")).isVisible();
		assertThat(page.locator(".report-table tbody").first()).containsText("запись №");
		look(page, "groups-" + script);
		assertThat(csv(page)).hasSizeGreaterThan(50).anyMatch(line -> line.contains("дубль, удалить"));
		page.getByText("Подтвердить все однозначные").click();
		assertThat(page.locator("main")).containsText("Будет подтверждено предложений:");
		look(page, "confirm-check-" + script);
		page.getByText("Назад").click();
		page.getByText("Подтвердить все однозначные").click();
		Page second = administrator(script);
		second.navigate(page.url());
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Осталось рассмотреть:");
		look(page, "confirmed-" + script);
		press(second, "Подтвердить");
		assertThat(second.locator(".empty")).containsText("Подтверждать нечего");
		look(second, "confirm-nothing-" + script);
		page.getByText("Вернуться к списку").click();
		assertThat(page.locator(".report-table")).containsText("в работе у организаций");
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
