package ru.sgo.duplicates.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import ru.sgo.duplicates.ApplicationTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A test of pages in a real Chromium, on the whole application. */
@ApplicationTest
public abstract class BrowserTest {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

	/**
	 * In milliseconds: a machine at work is slow, and a right page is never waited for in
	 * vain.
	 */
	private static final int PATIENCE = 30_000;

	/** Nobody looks at them when all tests run, and each is as slow as a page. */
	private static final boolean PICTURES = Boolean.getBoolean("test.pictures");

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

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	private int port;

	/** A new visitor of the application, not signed in. */
	protected Page visitor(Script script) {
		BrowserContext context = TestBrowser.get()
			.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + this.port)
				.setJavaScriptEnabled(script == Script.WITH_SCRIPT)
				.setViewportSize(1280, 800)
				.setLocale("ru-RU"));
		this.contexts.add(context);
		Page page = context.newPage();
		page.setDefaultTimeout(PATIENCE);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		page.onPageError(this.complaints::add);
		page.onConsoleMessage(message -> {
			boolean answerOfAnErrorPage = message.text().contains("status of 4");
			if (message.type().equals("error") && !answerOfAnErrorPage) {
				this.complaints.add(message.text());
			}
		});
		return page;
	}

	/** A visitor who has signed in. */
	protected Page signedIn(Script script, String login, String password) {
		Page page = visitor(script);
		page.navigate("/login");
		page.fill("input[name=username]", login);
		page.fill("input[name=password]", password);
		page.press("input[name=password]", "Enter");
		page.waitForURL(url -> !url.contains("/login"));
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
	 * script. A cell below another's heading is read out as what it is not. In the legacy
	 * mode frames of other hosts are left out: no page may have any (its
	 * Content-Security-Policy), and else a second page is opened to add them up.
	 */
	protected void assertAccessible(Page page) {
		AxeRunOptions violationsAlone = new AxeRunOptions();
		violationsAlone.setResultTypes(List.of("violations"));
		var violations = new AxeBuilder(page).options(violationsAlone)
			.withTags(RULES)
			.setLegacyMode(true)
			.analyze()
			.getViolations();
		assertThat(violations).as("axe, %s", page.url())
			.extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
					+ rule.getNodes().stream().map(node -> node.getHtml()).toList())
			.isEmpty();
		assertThat(page.evaluate(UNEVEN)).as("tables of %s", page.url()).isEqualTo(List.of());
	}

	@AfterEach
	void theBrowserHadNothingToComplainOf() {
		this.contexts.forEach(BrowserContext::close);
		this.contexts.clear();
		assertThat(this.complaints).as("errors in the browser's console").isEmpty();
	}

}
