package ru.sgo.duplicates.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.DuplicatesApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes the pictures that the README shows, of the demonstration town:
 * {@code ./mvnw -Ppictures test-compile}.
 */
public final class Pictures {

	private static final int WIDTH = 1280;

	private static final int HEIGHT = 860;

	private Pictures() {
	}

	/** Takes them; the argument is the folder to which they go. */
	public static void main(String[] arguments) throws IOException {
		Path folder = Files.createDirectories(Path.of(arguments[0]));
		Path data = Files.createTempDirectory("pictures");
		try (ConfigurableApplicationContext town = new SpringApplicationBuilder(DuplicatesApplication.class)
			.profiles("demo")
			.properties("server.port=0", "DUPLICATES_DATA_DIR=" + data)
			.run("--DUPLICATES_DATA_DIR=" + data)) {
			int port = ((WebServerApplicationContext) town).getWebServer().getPort();
			Page authority = signedIn(port, "uo", "zarechny-uo");
			take(authority, folder, "summary", "/municipality");
			authority.navigate("/municipality/reports");
			authority.locator("main tbody a[href*='/municipality/reports/']").first().click();
			authority.waitForLoadState();
			take(authority, folder, "list", null);
			authority.navigate("/municipality/cases?status=found");
			authority.locator("a[href*='list=']").first().click();
			authority.waitForLoadState();
			take(authority, folder, "case", null);
			take(authority, folder, "headcount", "/municipality/headcount");
			take(signedIn(port, "school", "zarechny-school"), folder, "tasks", "/organization");
		}
		// The browser, which is closed with the virtual machine, would keep it alive.
		System.exit(0);
	}

	private static Page signedIn(int port, String login, String password) {
		BrowserContext context = TestBrowser.get()
			.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
				.setViewportSize(WIDTH, HEIGHT)
				.setLocale("ru-RU"));
		Page page = context.newPage();
		page.navigate("/login");
		page.fill("input[name=username]", login);
		page.fill("input[name=password]", password);
		page.press("input[name=password]", "Enter");
		page.waitForURL(url -> !url.contains("/login"));
		return page;
	}

	private static void take(Page page, Path folder, String name, @Nullable String address) {
		if (address != null) {
			page.navigate(address);
		}
		page.evaluate("document.fonts.ready");
		page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
	}

}
