package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small labelled town, whose authority makes its list. */
abstract class ReportTownTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@BeforeEach
	void theTownIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	void town() {
		new TestImports(this.imports).withTownSmall().run();
	}

	/** The id of the first list of the town. */
	long reported() {
		town();
		return new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31)).id();
	}

	static List<String> csv(Page page) {
		Download download = page.waitForDownload(() -> page.getByText("Скачать CSV").click());
		try {
			return Files.readAllLines(download.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
