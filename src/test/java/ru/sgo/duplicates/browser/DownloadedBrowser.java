package ru.sgo.duplicates.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium that Playwright downloads itself. */
final class DownloadedBrowser {

	private static final int SECONDS = 600;

	private DownloadedBrowser() {
	}

	static Optional<BrowserLocator.Found> download() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		boolean done = OtherPrograms.run(Path.of("."), SECONDS, Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", ""),
				List.of(java, "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install",
						"chromium"));
		return done ? Optional.of(new BrowserLocator.Found(null, Map.of())) : Optional.empty();
	}

}
