package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A date is changed in the plan itself, before it is confirmed. */
class CasePlanPagesTest extends CaseTownTest {

	@ParameterizedTest
	@EnumSource
	void theDateIsChangedAndConfirmedInOneForm(Script script) {
		Page page = open(script, egor());
		left(page).fill("2020-09-07");
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
		Locator tasks = page.locator("table", new Page.LocatorOptions().setHasText("Что сделать"));
		assertThat(tasks.locator("tbody tr").first()).containsText("07.09.2020");
		assertThat(page.locator(".history")).containsText(
				"Дата в плане изменена: Сад № 1, оформить выбытие — 07.09.2020 вместо предложенной 31.08.2020");
	}

	@ParameterizedTest
	@EnumSource
	void howItWillBeFollowsAndNothingIsSaved(Script script) {
		Page page = open(script, egor());
		left(page).fill("2020-09-07");
		press(page, "Показать, как будет");
		assertThat(page.locator("#plan-form .notice")).containsText("ничего не сохранено");
		assertThat(left(page)).hasValue("2020-09-07");
		assertThat(page.locator(".steps li").first()).containsText("предложено 31.08.2020");
		assertThat(came(page)).hasValue("2020-09-08");
		assertThat(page.locator(".picture-after")).containsText("Школа № 1: 08.09.2020");
		look(page, "foreseen-" + script);
		left(page).fill("2020-09-05");
		press(page, "Показать, как будет");
		assertThat(came(page)).hasValue("2020-09-06");
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".history")).containsText("05.09.2020 вместо предложенной 31.08.2020");
		assertThat(page.locator(".history")).not().containsText("06.09.2020 вместо");
	}

	@ParameterizedTest
	@EnumSource
	void whatIsWrongIsSaidAtTheDateAndNothingIsLost(Script script) {
		Page page = open(script, egor());
		left(page).fill("2010-09-07");
		came(page).fill("2020-09-03");
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".steps .field-error")).containsText("ещё не родился");
		assertThat(left(page)).hasValue("2010-09-07");
		assertThat(came(page)).hasValue("2020-09-03");
		look(page, "refused-" + script);
		left(page).fill("");
		press(page, "Показать, как будет");
		assertThat(page.locator(".steps .field-error")).containsText("Укажите дату");
		left(page).fill("2020-09-02");
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".history")).containsText("02.09.2020 вместо предложенной 31.08.2020");
		assertThat(page.locator(".history")).containsText("03.09.2020 вместо предложенной 01.09.2020");
	}

	@Test
	void aDayThatTheMovementsBearAlreadyNeedsNoStep() {
		Page page = open(Script.WITH_SCRIPT, egor());
		came(page).fill("2020-09-01");
		left(page).fill("2020-09-07");
		press(page, "Показать, как будет");
		assertAccessible(page);
		page.setViewportSize(390, 800);
		assertAccessible(page);
		look(page, "foreseen-narrow");
		page.reload();
		assertThat(page.locator("h1")).containsText("Лисицын");
	}

	private static Locator left(Page page) {
		return page.getByLabel("Сад № 1: оформить выбытие");
	}

	private static Locator came(Page page) {
		return page.getByLabel("Школа № 1: ", new Page.GetByLabelOptions().setExact(false)).first();
	}

}
