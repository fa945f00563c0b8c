package ru.sgo.duplicates.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever looks for a child finds it, and no address says whom somebody looked for. */
class SearchPagesTest extends BrowserTest {

	/** More than fit on a page. */
	private static final int CHILDREN = 60;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aSchoolWithManyFoxesAndOneEagle() {
		EmptyTown.in(this.jdbc);
		List<String> accounts = new ArrayList<>(
				List.of("Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи;Код организации",
						"900;Орлова;Вера;Ильинична;05.03.2013;01.09.2020;Ш1",
						"901;Орлава;Вера;Ильинична;05.03.2013;02.09.2020;Д1",
						"800;Лисицын;Егор;Петрович;01.01.2014;01.09.2020;Ш1",
						"801;Лисицын;Егор;Петрович;01.01.2014;02.09.2020;Д1"));
		List<String> movements = new ArrayList<>(List.of("Номер записи;Код организации;Вид движения;Дата;Номер приказа",
				"900;Ш1;Зачисление;01.09.2020;1", "901;Д1;Зачисление;01.09.2016;2", "800;Ш1;Зачисление;01.09.2020;3",
				"801;Д1;Зачисление;01.09.2016;4"));
		for (int child = 0; child < CHILDREN; child++) {
			accounts.add("%d;Лисицын;Сын-%d;;%02d.03.2012;01.09.2019;Ш1".formatted(child + 100, child, child % 28 + 1));
			movements.add(child + 100 + ";Ш1;Зачисление;01.09.2019;5");
		}
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Ш1;Школа № 1;ООО;УО-01", "Д1;Детский сад № 1;ДОО;УО-01")
			.with(Part.STUDENTS, accounts.toArray(String[]::new))
			.with(Part.MOVEMENTS, movements.toArray(String[]::new))
			.run();
	}

	@Test
	void aDayThatIsNoneIsNamedAtItsField() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/students");
		page.fill("#text", "лисиц");
		page.locator("#birthDate").evaluate("field => field.type = 'text'");
		page.fill("#birthDate", "31.02.2020");
		press(page, "Показать");
		assertThat(page.locator("#birthDate-error")).containsText("Укажите дату в виде ДД.ММ.ГГГГ");
		assertThat(page.locator("#text")).hasValue("лисиц");
		assertThat(page.locator("tbody tr")).hasCount(0);
	}

	@ParameterizedTest
	@CsvSource({ "егор лисицын, 2", "петр ЕГОР лиси, 2", "05.03.2013, 2", "2013-03-05 вера, 2", "5.3.2013 орлава, 1",
			"05.03.2013 лисицын, 0", "31.02.2013, 0", "01.01.+999999999, 0", "% _, 0" })
	void namesInAnyOrderAndABirthDateFind(String typed, int found) {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/students");
		page.fill("#text", typed);
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(found);
	}

	@Test
	void allAccountsOfAChildAreOneRowAlsoTheMisspeltOne() {
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/students");
		page.fill("#text", "орлова вера");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator(".found-accounts li")).hasCount(2);
		assertThat(page.locator(".found-accounts")).containsText("Орлава Вера Ильинична");
		look(page, "one-row");
		assertAccessible(page);
		page.locator(".found-case").click();
		assertThat(page.locator("h1")).containsText("Орлов");
	}

	@Test
	void aVeryLongValueOfAFieldIsCut() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/students");
		page.locator("#organization option").nth(1).evaluate("option => option.value = 'x'.repeat(100000)");
		page.selectOption("#organization", new SelectOption().setIndex(1));
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("Никого не найдено");
	}

	@ParameterizedTest
	@EnumSource
	void theWordsOutliveTheNextPageTheBackButtonAndTheOtherLanguage(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/students");
		page.fill("#text", "лисиц");
		page.selectOption("#organization", "Ш1");
		press(page, "Показать");
		assertThat(page.locator(".paging-total")).containsText("Показаны записи 1–50 из 61");
		assertThat(page.locator("#text")).hasValue("лисиц");
		assertThat(page.locator("#organization")).hasValue("Ш1");
		assertThat(page).hasURL(Pattern.compile(".*/municipality/students\\?.*q=[-0-9a-f]{36}.*"));
		assertNobodyIsNamed(page);
		page.getByText("Следующая").click();
		assertThat(page.locator(".paging-total")).containsText("Показаны записи 51–61 из 61");
		assertNobodyIsNamed(page);
		page.getByText("English").click();
		assertThat(page.locator(".paging-total")).containsText("Showing accounts 51–61 of 61");
		assertThat(page.locator("#text")).hasValue("лисиц");
		assertNobodyIsNamed(page);
		page.getByText("Русский").click();
		page.fill("#text", "");
		page.fill("#birthDate", "2013-03-05");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Орлова");
		assertNobodyIsNamed(page);
		look(page, "found-" + script);
		page.goBack();
		assertThat(page.locator(".paging-total")).containsText("Показаны записи 51–61 из 61");
		page.fill("#text", "егор");
		page.fill("#birthDate", "");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
	}

	@ParameterizedTest
	@EnumSource
	void theFileOfAReportHoldsTheChildLookedFor(Script script) throws IOException {
		long run = new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31)).id();
		Page page = administrator(script);
		page.navigate("/municipality/reports/" + run);
		page.fill("#filter-text", "орлов");
		press(page, "Показать");
		assertThat(page.locator(".case-row")).hasCount(1);
		assertNobodyIsNamed(page);
		String file = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path(),
				StandardCharsets.UTF_8);
		assertThat(file).contains("Орлова").doesNotContain("Лисицын");
	}

	@ParameterizedTest
	@EnumSource
	void aSearchThatIsNotKeptAnyMoreShowsTheWholeListAndSaysSo(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/students?organization=Д1&q=2b9d7f4e-0000-0000-0000-000000000000");
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator(".filter .notice")).containsText("показан весь список");
		assertThat(page.locator("#organization")).hasValue("Д1");
		look(page, "forgotten-" + script);
		press(page, "Показать");
		assertThat(page.locator(".filter .notice")).hasCount(0);
	}

	@Test
	void aNameInAnAddressIsNotHeard() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/students?text=орлов&organization=Д1");
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("#text")).hasValue("");
	}

	@Test
	void aSchoolLooksAmongItsOwnPupils() {
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "school", TestUsers.PASSWORD);
		page.navigate("/organization/students");
		page.fill("#text", "орлов");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page).hasURL(Pattern.compile(".*/organization/students\\?q=.*"));
		page.navigate("/organization");
		page.locator("summary").first().click();
		page.fill("#text", "орлов");
		press(page, "Показать");
		assertThat(page).hasURL(Pattern.compile(".*/organization\\?status=TO_DO&q=.*"));
		assertThat(page.locator("#text")).hasValue("орлов");
	}

	/** Neither the page's own address nor any address that it leads to. */
	private static void assertNobodyIsNamed(Page page) {
		List<String> addresses = new ArrayList<>(List.of(page.url()));
		page.locator("a[href]").all().forEach(one -> addresses.add(one.getAttribute("href")));
		assertThat(addresses).allSatisfy(address -> assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
			.doesNotContainIgnoringCase("лисиц", "орлов", "text=", "birthDate", "2013-03-05"));
	}

}
