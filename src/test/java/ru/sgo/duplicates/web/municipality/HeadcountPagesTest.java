package ru.sgo.duplicates.web.municipality;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Численность контингента» in the browser. */
class HeadcountPagesTest extends CaseTownTest {

	@Test
	void theDayIsChosenAndTheNumberIsSaidInOneSentence() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/headcount");
		assertThat(page.locator("h1")).hasText("Численность контингента");
		page.fill("#on", "2020-12-01");
		press(page, "Показать");
		assertThat(page.locator("main .lead")).containsText("На 01.12.2020: записей — ");
		assertThat(page.locator("tbody th[scope=row]").getByText("Школа № 1").first()).isVisible();
		page.selectOption("#by", "class");
		press(page, "Показать");
		assertThat(page.locator("#lines")).hasText("По классам и группам на 01.12.2020");
		look(page, "classes");
		page.getByText("к форме ОО-1").click();
		assertThat(page.locator("#on")).hasValue(Pattern.compile("\\d{4}-09-20"));
		assertThat(page.locator("#by")).hasValue("class");
		assertThat(page.getByText("к форме ОО-1")).hasCount(0);
	}

	@Test
	void whatCannotBeIsNotThere() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		Response strange = page.navigate("/municipality/headcount?authority=УО-77");
		assertThat(strange.status()).isEqualTo(404);
		assertThat(page.navigate("/municipality/headcount?on=2020-02-31").status()).isEqualTo(400);
		page.navigate("/municipality/headcount?on=1950-01-01&by=street");
		assertThat(page.locator("main .lead")).containsText("записей — 0");
	}

}
