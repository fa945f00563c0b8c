package ru.sgo.duplicates.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import ru.sgo.duplicates.ApplicationTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A test of pages in a real Chromium, on the whole application. */
@ApplicationTest
public abstract class BrowserTest {

	/** Nobody looks at them when all tests run, and each is as slow as a page. */
	private static final boolean PICTURES = Boolean.getBoolean("test.pictures");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** The tables of which a row has more cells than there are headings, or fewer. */
	private static final String UNEVEN = """
			() => {
			  const cells = part => [...part.rows].flatMap(row => [...row.cells])
			    .reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan, 0);
			  return [...document.querySelectorAll('table')].filter(table => table.tHead !== null)
			    .filter(table => [...table.tBodies].some(body =>
			      cells(body) * table.tHead.rows.length !== cells(table.tHead) * body.rows.length))
			    .map(table => table.tHead.innerText);
			}
			""";

	private final List<VisitorWindow> windows = new ArrayList<>();

	@LocalServerPort
	private int port;

	/** A new visitor of the application, not signed in. */
	protected Page visitor(Script script) {
		VisitorWindow window = VisitorWindow.at("http://localhost:" + this.port, script);
		this.windows.add(window);
		return window.page();
	}

	/**
	 * A visitor who has signed in and looks at nothing yet: the page of signing in has
	 * tests of its own.
	 */
	protected Page signedIn(Script script, String login, String password) {
		Page page = visitor(script);
		APIRequestContext sender = page.request();
		Matcher token = TOKEN.matcher(sender.get("/login").text());
		assertThat(token.find()).isTrue();
		APIResponse answer = sender.post("/login", RequestOptions.create()
			.setForm(FormData.create().set("username", login).set("password", password).set("_csrf", token.group(1)))
			.setMaxRedirects(0));
		assertThat(answer.headers().get("location")).as("where %s comes to", login).isEqualTo("/");
		return page;
	}

	/** Where somebody comes to who has signed in. */
	protected static Page atHome(Page page) {
		page.navigate("/");
		return page;
	}

	/** On the page of signing in, where the browser is already. */
	protected static void signIn(Page page, String login, String password) {
		page.fill("#username", login);
		page.fill("#password", password);
		press(page, "Войти");
	}

	/** The user {@code admin}, who may do everything everywhere. */
	protected Page administrator(Script script) {
		return signedIn(script, "admin", ApplicationTest.ADMIN_PASSWORD);
	}

	/**
	 * Presses the button that bears exactly these words, by the keyboard: a click first
	 * waits for the page to stand still, which a page without script may never report.
	 * The page that answers has to be waited for by what it shows.
	 */
	protected static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).press("Enter");
	}

	/**
	 * Opens one of the organization's tasks from the list by child: the first of its act.
	 */
	protected static void openTask(Page page, String act) {
		page.locator(".step-more", new Page.LocatorOptions().setHasText(": " + act)).first().click();
	}

	/**
	 * Keeps a picture of the page under {@code target/screenshots}, where somebody wants
	 * to see it: {@code -Dtest.pictures=true}.
	 */
	protected void look(Page page, String name) {
		if (!PICTURES) {
			return;
		}
		String file = getClass().getSimpleName() + "-" + name.toLowerCase(Locale.ROOT) + ".png";
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", file)).setFullPage(true));
	}

	/**
	 * Holds the page against the rules for people who see, hear or move otherwise; needs
	 * script. A cell below another's heading is read out as what it is not.
	 */
	protected void assertAccessible(Page page) {
		assertThat(Axe.brokenBy(page)).as("axe, %s", page.url()).isEqualTo(List.of());
		assertThat(page.evaluate(UNEVEN)).as("tables of %s", page.url()).isEqualTo(List.of());
	}

	@AfterEach
	void theBrowserHadNothingToComplainOf() {
		List<String> complaints = this.windows.stream().flatMap(window -> window.leave().stream()).toList();
		this.windows.clear();
		assertThat(complaints).as("errors in the browser's console").isEmpty();
	}

}
