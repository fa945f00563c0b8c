package ru.sgo.duplicates.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * A window of the browser, in which one visitor comes after the other: to open a new one
 * takes as long as to show a page or two. What a visitor leaves behind is put away before
 * the next comes.
 */
final class VisitorWindow {

	/**
	 * In milliseconds: a machine at work is slow, and a right page is never waited for in
	 * vain.
	 */
	private static final int PATIENCE = 30_000;

	/** As all windows are opened. */
	private static final int WIDTH = 1280;

	private static final int HEIGHT = 800;

	private static final Map<Place, Deque<VisitorWindow>> left = new HashMap<>();

	private final Place place;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private VisitorWindow(Place place) {
		this.place = place;
		this.context = TestBrowser.get()
			.newContext(new Browser.NewContextOptions().setBaseURL(place.application())
				.setJavaScriptEnabled(place.script() == Script.WITH_SCRIPT)
				.setViewportSize(WIDTH, HEIGHT)
				.setLocale("ru-RU"));
		this.page = this.context.newPage();
		this.page.setDefaultTimeout(PATIENCE);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.page.onPageError(this.complaints::add);
		this.page.onConsoleMessage(message -> {
			boolean answerOfAnErrorPage = message.text().contains("status of 4");
			if (message.type().equals("error") && !answerOfAnErrorPage) {
				this.complaints.add(message.text());
			}
		});
	}

	/** Windows at one place are alike. */
	private record Place(String application, Script script) {
	}

	/**
	 * A window that shows nothing yet, where nobody is signed in.
	 * @param application its address
	 */
	static VisitorWindow at(String application, Script script) {
		Place place = new Place(application, script);
		VisitorWindow used = left.computeIfAbsent(place, absent -> new ArrayDeque<>()).poll();
		return (used != null) ? used : new VisitorWindow(place);
	}

	Page page() {
		return this.page;
	}

	/**
	 * Leaves it to the next visitor.
	 * @return what the browser had to complain of
	 */
	List<String> leave() {
		this.context.pages().stream().filter(other -> other != this.page).forEach(Page::close);
		this.page.navigate("about:blank");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
		if (this.page.viewportSize().width != WIDTH || this.page.viewportSize().height != HEIGHT) {
			this.page.setViewportSize(WIDTH, HEIGHT);
		}
		this.context.clearCookies();
		List<String> said = List.copyOf(this.complaints);
		this.complaints.clear();
		left.get(this.place).add(this);
		return said;
	}

}
