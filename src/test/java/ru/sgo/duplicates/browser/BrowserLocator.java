package ru.sgo.duplicates.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds a Chromium for the tests: the one that is named, an installed one, a packed one
 * from npm, Playwright's own. Without any the tests fail and say what helps; they are
 * never skipped.
 */
final class BrowserLocator {

	private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser",
			"google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

	private static final List<Path> ELSEWHERE = List.of(
			Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
			Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
			Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

	private static final String REMEDIES = """
			No Chromium was found, and the tests of the pages need one. Any of these helps:
			  - install it (Debian: apt-get install chromium-headless-shell fonts-dejavu-core)
			  - name it: -Dbrowser.path=/path/to/chromium, or the environment variable BROWSER_PATH
			  - make npm available: the packed @sparticuz/chromium is then used
			  - let Playwright download its own: java -cp … com.microsoft.playwright.CLI install --with-deps chromium
			""";

	private BrowserLocator() {
	}

	static Found locate() {
		return named().or(BrowserLocator::installed)
			.or(PackedBrowser::unpack)
			.or(DownloadedBrowser::download)
			.orElseThrow(() -> new IllegalStateException(REMEDIES));
	}

	private static Optional<Found> named() {
		String path = System.getProperty("browser.path", System.getenv().getOrDefault("BROWSER_PATH", ""));
		if (path.isBlank()) {
			return Optional.empty();
		}
		if (!OtherPrograms.answers(Map.of(), path, "--version")) {
			throw new IllegalStateException(
					"The browser named by browser.path or BROWSER_PATH does not start: " + path);
		}
		return Optional.of(new Found(Path.of(path), Map.of()));
	}

	private static Optional<Found> installed() {
		Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
		return Stream.concat(onPath, ELSEWHERE.stream())
			.filter(Files::isExecutable)
			.filter(path -> OtherPrograms.answers(Map.of(), path.toString(), "--version"))
			.findFirst()
			.map(path -> new Found(path, Map.of()));
	}

	/**
	 * A browser that can be started.
	 *
	 * @param executable {@code null} for the one that Playwright has downloaded itself
	 * @param environment what it needs besides the environment of the tests
	 */
	record Found(@Nullable Path executable, Map<String, String> environment) {
	}

}
