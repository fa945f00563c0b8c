package ru.sgo.duplicates.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;

import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@TestPropertySource(properties = "spring.servlet.multipart.max-file-size=100KB")
class LargeUploadTest extends BrowserTest {

	private static final int LARGER_THAN_TOMCAT_SWALLOWS_BY_ITSELF = 5_000_000;

	@ParameterizedTest
	@EnumSource
	void aFileThatIsTooLargeIsRefusedInWords(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/imports");
		page.setInputFiles("#students",
				new FilePayload("all.csv", "text/csv", new byte[LARGER_THAN_TOMCAT_SWALLOWS_BY_ITSELF]));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Загрузить").setExact(true)).click();
		assertThat(page.locator("h1")).hasText("Файл слишком велик");
		look(page, "refused-" + script);
	}

}
