package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What was measured on the pages before, and what was wanted: counted in clicks and
 * pixels. The month of an organization is counted in {@code MonthPagesTest}.
 */
class NowWantedPagesTest extends CasesInTurnTest {

	/** One line of text with its button, in pixels. */
	private static final int ONE_LINE = 64;

	@Autowired
	private TestUsers users;

	@Autowired
	private TestObjections objecting;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aRemainingCaseTakesOneClickAndTheNextOpensByItself() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases?status=found");
		page.getByText("Рассмотреть по одному").click();
		for (int left = 3; left > 0; left--) {
			assertThat(page.locator(PLACE)).hasText("1 из " + left);
			page.getByText("Подтвердить предложение").click();
		}
		assertThat(page.locator("h1")).hasText("Дубли");
		assertThat(page.locator("#filter-status")).hasValue("found");
		Assertions.assertThat(waiting()).isZero();
	}

	@Test
	void aRemainingCaseTakesOneKey() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases?status=found");
		page.getByText("Рассмотреть по одному").click();
		for (int left = 3; left > 0; left--) {
			assertThat(page.locator(PLACE)).hasText("1 из " + left);
			page.waitForLoadState();
			page.keyboard().press("1");
		}
		assertThat(page.locator("h1")).hasText("Дубли");
		Assertions.assertThat(waiting()).isZero();
	}

	@Test
	void theDateOfAnOrganizationIsAcceptedByOneClick() {
		this.objecting.all();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases?status=disputed");
		page.getByText("Рассмотреть по одному").click();
		for (int left = 3; left > 0; left--) {
			assertThat(page.locator(PLACE)).hasText("1 из " + left);
			page.getByText("Согласиться и исправить план").click();
		}
		assertThat(page.locator("h1")).hasText("Дубли");
		Assertions
			.assertThat(this.jdbc.sql("select count(*) from duplicate_case where status = 'ASSIGNED'")
				.query(Integer.class)
				.single())
			.isEqualTo(3);
	}

	@Test
	void theHeaderOnATelephoneIsOneLine() {
		Page page = administrator(Script.WITH_SCRIPT);
		lines(page,
				List.of("/municipality", "/municipality/cases", "/municipality/cases/" + egor(), "/help/authority"));
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
		lines(signedIn(Script.WITH_SCRIPT, "school", TestUsers.PASSWORD), List.of("/organization", "/help/school"));
	}

	private static void lines(Page page, List<String> addresses) {
		page.setViewportSize(390, 844);
		for (String address : addresses) {
			page.navigate(address);
			Assertions.assertThat(page.locator(".frame-header").boundingBox().height)
				.as("header of %s", address)
				.isLessThan(ONE_LINE);
			Locator name = page.locator(".frame-name span");
			Assertions.assertThat(name.boundingBox().height).as("name on %s", address).isLessThan(24);
			assertThat(page.locator(".frame-nav")).isHidden();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/municipality", "/municipality/reports/{report}", "/municipality/cases/{case}",
			"/municipality/tasks", "/municipality/students/100", "/help/authority" })
	void aPageIsPrintedWholeOnA4(String address) throws IOException {
		this.objecting.all();
		Page page = administrator(Script.WITH_SCRIPT);
		long report = this.jdbc.sql("select max(id) from duplicate_report").query(Long.class).single();
		page.navigate(address.replace("{case}", String.valueOf(egor())).replace("{report}", String.valueOf(report)));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		List<String> headings = page
			.locator("main h1:visible, main h2:not(.visually-hidden):visible, main thead th:visible")
			.allInnerTexts();
		Printed printed = new Printed();
		String text = printed.read(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
		Assertions.assertThat(printed.beyond).as("cut off").isEmpty();
		Assertions.assertThat(printed.pages).isPositive();
		for (int number = 1; number <= printed.pages; number++) {
			Assertions.assertThat(text).contains(number + " / " + printed.pages);
		}
		for (String heading : headings) {
			for (String word : heading.split("\\s+")) {
				Assertions.assertThat(text.replaceAll("\\s", "")).contains(word);
			}
		}
	}

	private int waiting() {
		return this.jdbc.sql("select count(*) from duplicate_case where status = 'FOUND'")
			.query(Integer.class)
			.single();
	}

	/** The text of a PDF, and what of it lies beyond the edge of its page. */
	private static final class Printed extends PDFTextStripper {

		private final List<String> beyond = new ArrayList<>();

		private int pages;

		String read(byte[] file) throws IOException {
			try (PDDocument document = Loader.loadPDF(file)) {
				this.pages = document.getNumberOfPages();
				StringWriter text = new StringWriter();
				writeText(document, text);
				return text.toString();
			}
		}

		@Override
		protected void processTextPosition(TextPosition letter) {
			if (letter.getXDirAdj() < 0 || letter.getXDirAdj() + letter.getWidthDirAdj() > letter.getPageWidth()) {
				this.beyond.add(letter.getUnicode());
			}
			super.processTextPosition(letter);
		}

	}

}
