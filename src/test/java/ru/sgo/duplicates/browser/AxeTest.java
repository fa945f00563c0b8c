package ru.sgo.duplicates.browser;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AxeTest {

	private static final String PAGE = """
			<html lang="ru"><head><title>Страница</title></head>
			<body><h1>Страница</h1><p style="color: %s; background: #fff">Слова</p></body></html>
			""";

	@Test
	void findsWhatIsBrokenNowAndNotWhatWasBefore() {
		try (BrowserContext context = TestBrowser.get().newContext()) {
			Page page = context.newPage();
			page.setContent(PAGE.formatted("#000"));
			assertThat(Axe.brokenBy(page)).isEqualTo(List.of());
			page.evaluate("() => document.querySelector('p').style.color = '#ccc'");
			assertThat(Axe.brokenBy(page)).asString().contains("color-contrast", "Слова").doesNotContain("image-alt");
			page.setContent(PAGE.formatted("#000").replace("<h1>", "<img src='data:,'><h1>"));
			assertThat(Axe.brokenBy(page)).asString().contains("image-alt").doesNotContain("color-contrast");
		}
	}

}
