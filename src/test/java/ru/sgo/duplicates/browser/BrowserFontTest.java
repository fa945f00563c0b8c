package ru.sgo.duplicates.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser without usable fonts draws nothing, and all other tests pass all the same.
 */
class BrowserFontTest {

	@Test
	void aRussianWordHasAWidth() {
		try (BrowserContext context = TestBrowser.get().newContext()) {
			Page page = context.newPage();
			page.setContent("<span id=short>Ёж</span> <span id=long>Воспитанник</span>");
			double shorter = page.locator("#short").boundingBox().width;
			double longer = page.locator("#long").boundingBox().width;
			assertThat(shorter).isGreaterThan(8);
			assertThat(longer).isGreaterThan(2 * shorter);
		}
	}

}
