package ru.sgo.duplicates.web.municipality;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.decision.Cause;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Each audience has a page that follows the source document with our pages. */
class HelpPagesTest extends CaseTownTest {

	@Autowired
	private TestUsers users;

	@ParameterizedTest
	@CsvSource({ "Ш1, Памятка для школы, Удалите дубль", "Д1, Памятка для детского сада, Оформите выбытие" })
	void anOrganizationFindsItsOwnPageInTheMenu(String organization, String title, String step) {
		this.users.make(0, "own", Role.ORGANIZATION, organization);
		Page page = atHome(signedIn(Script.WITHOUT_SCRIPT, "own", TestUsers.PASSWORD));
		page.getByText("Помощь").click();
		assertThat(page.locator("h1")).hasText(title);
		assertThat(page.locator(".help-steps")).containsText(step);
		page.locator(".help-steps").getByText("Мои задачи", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("h1")).hasText("Мои задачи");
	}

	@Test
	void eachCauseIsDrawnWithAChildWhoDoesNotExist() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/help");
		assertThat(page.locator("h1")).hasText("Памятка для управления образованием");
		assertThat(page.locator(".help-cause svg[role=img]")).hasCount(Cause.values().length);
		for (Cause cause : Cause.values()) {
			assertThat(page.locator("#cause-" + cause.name().toLowerCase())).isVisible();
		}
		assertThat(page.locator(".picture-after")).hasCount(Cause.values().length - 1);
		look(page, "authority");
		page.navigate("/language?lang=en&to=/help/kindergarten");
		assertThat(page.locator("h1")).hasText("Guide for kindergartens");
		assertAccessible(page);
		look(page, "kindergarten-en");
	}

	@Test
	void theHintOnACaseLeadsToItsCause() {
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		page.getByText("Что значит «не выбыл своевременно»").click();
		assertThat(page).hasURL(Pattern.compile("/help/authority#cause-not_withdrawn$"));
		assertThat(page.locator("#cause-not_withdrawn")).isInViewport();
		Assertions.assertThat(page.navigate("/help/nobody").status()).isEqualTo(404);
	}

}
