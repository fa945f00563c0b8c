package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Cases are decided one after another, in the order of the list they were opened from.
 */
class CaseSequencePagesTest extends CaseTownTest {

	private static final String PLACE = ".sequence-place";

	@Autowired
	private TestObjections objecting;

	@ParameterizedTest
	@EnumSource
	void afterADecisionTheNextOneOpensAndTheDecisionCanBeUndone(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/cases?status=found");
		page.getByText("дубль №").first().click();
		assertThat(page.locator(PLACE)).hasText("1 из 2");
		String first = page.locator("h1").textContent();
		press(page, "Подтвердить предложение");
		assertThat(page.locator(PLACE)).hasText("1 из 1");
		assertThat(page.locator("h1")).not().hasText(first);
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
		look(page, "next-" + script);
		press(page, "Отменить");
		assertThat(page.locator("h1")).hasText(first);
		assertThat(page.locator(".badges").first()).containsText("найден");
		assertThat(page.locator(PLACE)).hasText("1 из 2");
		page.getByText("Ко всем дублям").click();
		assertThat(page.locator("#filter-status")).hasValue("found");
	}

	@Test
	void oneKeyDecides() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases?status=found");
		page.getByText("дубль №").first().click();
		String first = page.locator("h1").textContent();
		page.keyboard().press("j");
		assertThat(page.locator(PLACE)).hasText("2 из 2");
		page.keyboard().press("k");
		assertThat(page.locator("h1")).hasText(first);
		page.keyboard().press("3");
		assertThat(page.locator("#distinctReason")).isVisible();
		page.fill("#distinctReason", "1 и 2 класс");
		assertThat(page.locator("#distinctReason")).hasValue("1 и 2 класс");
		page.keyboard().press("Tab");
		page.keyboard().press("1");
		assertThat(page.locator(PLACE)).hasText("1 из 1");
		assertThat(page.locator(".notice-success")).isFocused();
		assertAccessible(page);
	}

	@Test
	void aCaseIsLeftForLaterAndTheKeysAreListed() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases?status=found");
		page.getByText("дубль №").first().click();
		assertThat(page.locator(PLACE)).hasText("1 из 2");
		page.waitForLoadState();
		page.keyboard().press("0");
		assertThat(page.locator(PLACE)).hasText("2 из 2");
		assertThat(page.locator(".badges").first()).containsText("найден");
		page.waitForLoadState();
		page.keyboard().press("?");
		assertThat(page.locator(".sequence-keys dl")).isVisible();
		assertThat(page.locator(".sequence-keys kbd")).hasText(new String[] { "J", "K", "1", "2", "3", "0", "?" });
		look(page, "keys");
		page.keyboard().press("?");
		assertThat(page.locator(".sequence-keys dl")).isHidden();
	}

	@ParameterizedTest
	@EnumSource
	void oneKeyAgreesWithTheDateOfTheOrganizationAndTheNextObjectionOpens(Script script) {
		this.objecting.all();
		Page page = administrator(script);
		page.navigate("/municipality/cases?status=disputed");
		page.getByText("дубль №").first().click();
		assertThat(page.locator(PLACE)).hasText("1 из 2");
		String first = page.locator("h1").textContent();
		look(page, "agree-" + script);
		if (script == Script.WITH_SCRIPT) {
			page.waitForLoadState();
			page.keyboard().press("4");
		}
		else {
			press(page, "Согласиться и исправить план");
		}
		assertThat(page.locator(PLACE)).hasText("1 из 1");
		assertThat(page.locator("h1")).not().hasText(first);
		assertThat(page.locator(".notice-success")).containsText("План исправлен по дате организации");
		press(page, "Согласиться и исправить план");
		assertThat(page.locator("h1")).hasText("Дубли");
		assertThat(page.locator("#filter-status")).hasValue("disputed");
	}

	@Test
	void theLastOneLeadsBackToTheList() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/cases?status=found&cause=not_withdrawn");
		page.getByText("дубль №").first().click();
		press(page, "Подтвердить предложение");
		assertThat(page.locator(PLACE)).hasText("1 из 1");
		press(page, "Подтвердить предложение");
		assertThat(page.locator("h1")).hasText("Дубли");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
		assertThat(page.locator("#filter-cause")).hasValue("not_withdrawn");
	}

	@Test
	void noNameAndNothingStrangeComesIntoTheAddressesOfTheSequence() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/cases/" + egor() + "?list=text%3DЛисицын%26status%3Dfound%26x%3Dy");
		assertThat(page.getByText("Ко всем дублям")).hasAttribute("href", "/municipality/cases?status=found");
		page.navigate("/municipality/cases/" + egor() + "?list=%26%3D%25zz//evil.example%26status%3D%25zz");
		assertThat(page.getByText("Ко всем дублям")).hasAttribute("href", "/municipality/cases");
		page.navigate("/municipality/cases/" + egor() + "?list=status%3Dconfirmed");
		assertThat(page.locator(PLACE)).hasCount(0);
	}

}
