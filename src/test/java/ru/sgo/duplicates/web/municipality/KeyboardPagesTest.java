package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.browser.Keyboard;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An officer without a mouse, who sees at every stop where the focus is. */
class KeyboardPagesTest extends CasesInTurnTest {

	private static final String MESSAGE = ".notice-success";

	@Test
	void threeCasesAreDecidedByKeysAloneAndOneOfThemIsUndone() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases?status=found");
		Keyboard keyboard = new Keyboard(page);
		keyboard.to(page.getByText("Рассмотреть по одному: 3")).press("Enter");
		assertThat(page.locator(PLACE)).hasText("1 из 3");
		keyboard.press("1");
		assertThat(page.locator(PLACE)).hasText("1 из 2");
		assertThat(page.locator(MESSAGE)).isFocused();
		String second = page.locator("h1").textContent();
		keyboard.press("1");
		assertThat(page.locator(PLACE)).hasText("1 из 1");
		assertThat(page.locator(MESSAGE)).isFocused();
		keyboard.to(button(page, "Отменить")).press("Enter");
		assertThat(page.locator("h1")).hasText(second);
		assertThat(page.locator(".badges").first()).containsText("найден");
		assertThat(page.locator(MESSAGE)).containsText("Решение отозвано");
		assertThat(page.locator(MESSAGE)).isFocused();
		keyboard.press("1");
		assertThat(page.locator(PLACE)).hasText("1 из 1");
		keyboard.press("3");
		assertThat(page.locator("#distinctReason")).isVisible();
		keyboard.to(page.locator("#distinctReason")).type("Однофамильцы").press("Tab").press("Enter");
		assertThat(page.locator("h1")).hasText("Дубли");
		assertThat(page.locator(MESSAGE)).isFocused();
	}

	@Test
	void whoeverHasButTabEnterAndSpaceSignsInAndConfirms() {
		Page page = visitor(Script.WITH_SCRIPT);
		Keyboard keyboard = new Keyboard(page).signIn("admin", ApplicationTest.ADMIN_PASSWORD);
		keyboard.to(page.locator("main li a[href*='status=found']").first()).press("Enter");
		assertThat(page.locator("h1")).hasText("Дубли");
		keyboard.to(page.getByText("Рассмотреть по одному: 3")).press("Enter");
		assertThat(page.locator(PLACE)).hasText("1 из 3");
		keyboard.to(page.locator(".picture-words summary").first()).press("Space");
		assertThat(page.locator(".picture-words ul").first()).isVisible();
		keyboard.to(button(page, "Подтвердить предложение")).press("Space");
		assertThat(page.locator(PLACE)).hasText("1 из 2");
		assertThat(page.locator(MESSAGE)).isFocused();
	}

	@Test
	void enterInADayOfThePlanShowsWhatWouldFollowAndDecidesNothing() {
		Page page = open(Script.WITH_SCRIPT, egor());
		Keyboard keyboard = new Keyboard(page);
		keyboard.to(page.getByLabel("Сад № 1: оформить выбытие")).press("Enter");
		assertThat(page.locator("#plan-form .notice")).isFocused();
		assertThat(page.locator(".badges").first()).containsText("найден");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
