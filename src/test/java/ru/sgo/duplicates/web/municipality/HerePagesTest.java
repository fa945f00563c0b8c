package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Before tasks go out the authority learns which organizations could not see them. */
class HerePagesTest extends CaseTownTest {

	@Autowired
	private TestUsers users;

	@Test
	void whoeverConfirmsOneOrManyIsToldWhoHasNoUserUntilTheAuthorityWorksAlone() {
		Page page = open(Script.WITH_SCRIPT, egor());
		assertThat(page.locator(".here")).containsText("Организаций без пользователя: 2 из 2.");
		assertThat(page.locator(".here")).containsText("Сад № 1, Школа № 1");
		assertThat(page.locator(".here")).not().containsText("Школа № 2");
		assertAccessible(page);
		look(page, "case");
		page.navigate("/municipality/reports");
		page.locator("tbody a").first().click();
		page.locator(".report-actions a[href$='/confirm']").click();
		assertThat(page.locator(".here")).containsText("Организаций без пользователя: 2 из 2.");
		look(page, "bulk");
		page.setViewportSize(390, 800);
		look(page, "bulk-390");
		page.setViewportSize(1280, 800);
		assertAccessible(page);
		String check = page.url();
		press(page, "Нет, работает только УО");
		assertThat(page).hasURL(check);
		assertThat(page.locator(".notice-success")).containsText("организации сюда не входят");
		assertThat(page.locator(".here")).hasCount(0);
		assertThat(page.locator("main")).containsText("сообщите им о задачах сами");
		page.navigate("/municipality/users");
		assertThat(page.locator(".here")).containsText("Организации сюда не входят, работает только УО");
		assertThat(page.locator(".here")).containsText("Организаций без пользователя: 3 из 3.");
		look(page, "users");
		assertAccessible(page);
		press(page, "Да, будут");
		assertThat(page.locator(".here")).containsText("Организации входят сюда и видят свои задачи сами");
		page.navigate("/municipality/journal");
		assertThat(page.locator("main")).containsText("Входят ли организации");
	}

	@Test
	void theCheckOfADecisionNamesThemToo() {
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		page.getByText("Решить иначе").first().click();
		page.fill("#keepReason", "По приказу");
		press(page, "Продолжить");
		assertThat(page.locator(".here")).containsText("Организаций без пользователя: 2 из 2.");
	}

	@Test
	void theSummaryAsksAnAdministratorOnceAndAnOfficerNever() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality");
		assertThat(page.locator(".here")).containsText("Организации будут входить сюда?");
		look(page, "summary");
		page.setViewportSize(390, 800);
		look(page, "summary-390");
		this.users.make(0, "officer", Role.OFFICER, "УО-01");
		Page officer = signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD);
		officer.navigate("/municipality");
		assertThat(officer.locator(".here")).hasCount(0);
		officer.navigate("/municipality/cases/" + egor());
		assertThat(officer.locator(".here")).containsText("это отмечает администратор УО");
		assertThat(officer.locator(".here button")).hasCount(0);
		press(page, "Да, будут");
		assertThat(page.locator(".notice-success")).containsText("видят свои задачи сами");
		assertThat(page.locator(".here")).hasCount(0);
	}

	@Test
	void anOfficerCannotAnswer() {
		this.users.make(0, "officer", Role.OFFICER, "УО-01");
		Page officer = signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD);
		officer.navigate("/municipality");
		String token = officer.locator("input[name=_csrf]").first().inputValue();
		assertThat(officer.request()
			.post("/municipality/users/organizations-here",
					RequestOptions.create()
						.setForm(FormData.create()
							.set("_csrf", token)
							.set("authority", "УО-01")
							.set("signIn", "false")
							.set("page", "/municipality")))
			.status()).isEqualTo(404);
	}

}
