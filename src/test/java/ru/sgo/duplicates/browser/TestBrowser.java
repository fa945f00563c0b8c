package ru.sgo.duplicates.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;

/** One Chromium for all tests of one run. */
final class TestBrowser {

	/** For a machine without a display, without a network, perhaps as root. */
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

	private static @Nullable Browser browser;

	private TestBrowser() {
	}

	/** Closed by Playwright when the virtual machine ends. */
	@SuppressWarnings("resource")
	static synchronized Browser get() {
		if (browser == null) {
			BrowserLocator.Found found = BrowserLocator.locate();
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
			if (found.executable() != null) {
				options.setExecutablePath(found.executable());
			}
			if (!found.environment().isEmpty()) {
				Map<String, String> environment = new HashMap<>(System.getenv());
				environment.putAll(found.environment());
				options.setEnv(environment);
			}
			browser = playwright.chromium().launch(options);
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		}
		return browser;
	}

}
