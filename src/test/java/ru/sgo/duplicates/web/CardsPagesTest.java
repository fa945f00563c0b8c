package ru.sgo.duplicates.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Исправьте карточку» of the authority and of a school. */
class CardsPagesTest extends BrowserTest {

	/** More than fit on a page. */
	private static final int OLD_CHILDREN = 60;

	private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

	private static final String STUDENTS = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;"
			+ "Свидетельство о рождении;Код организации";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void aTownWithFaultyCards() {
		EmptyTown.in(this.jdbc);
		List<String> accounts = new ArrayList<>(
				List.of(STUDENTS, "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;II-МЮ 548858;Ш1",
						"200;Орлова;Вера;Ильинична;31.02.2013;112-233-445 99;;Ш1",
						"300;Белова (мать);Ольга;;01.02.1985;;АБ-1;Д1",
						"400;\"" + FORMULA.replace("\"", "\"\"") + "\";Захар;;;;;Ш1"));
		List<String> movements = new ArrayList<>(List.of("Номер записи;Код организации;Вид движения;Дата;Номер приказа",
				"100;Ш1;Зачисление;01.09.2020;1", "200;Ш1;Зачисление;01.09.2020;2", "300;Д1;Зачисление;01.09.2016;3",
				"400;Ш1;Зачисление;01.09.2020;4"));
		for (int child = 0; child < OLD_CHILDREN; child++) {
			accounts.add("%d;Старых;Иван;;01.01.1900;;;Д1".formatted(1000 + child));
			movements.add(1000 + child + ";Д1;Зачисление;01.09.2019;5");
		}
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01", "УО-02;Другое управление;УО;")
			.with(Part.STUDENTS, accounts.toArray(String[]::new))
			.with(Part.MOVEMENTS, movements.toArray(String[]::new))
			.run();
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
		this.users.make(0, "officer", Role.OFFICER, "УО-01");
	}

	@ParameterizedTest
	@EnumSource
	void theAuthorityGoesFromItsPupilsToTheCardsAndChoosesAmongThem(Script script) {
		Page page = signedIn(script, "officer", TestUsers.PASSWORD);
		page.navigate("/municipality/students");
		page.getByText("Исправьте карточки: 63").click();
		assertThat(page.locator("h1")).hasText("Исправьте карточку");
		assertThat(page.locator(".frame-nav [aria-current=page]")).hasText("Исправьте карточку");
		assertThat(page.locator(".paging-total")).hasText("Показаны 1–50 из 63");
		look(page, "all-" + script);
		page.getByText("Следующая").click();
		assertThat(page.locator(".paging-total")).hasText("Показаны 51–63 из 63");
		page.selectOption("#filter-kind", "adult_in_kindergarten");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody"))
			.containsText("Судя по дате рождения, при зачислении 01.09.2016 воспитаннику было полных лет: 31.");
		assertThat(page.locator("tbody")).containsText("степень родства");
		assertThat(page.locator("tbody")).containsText("Детский сад № 1");
		look(page, "adult-" + script);
		page.selectOption("#filter-kind", "");
		page.selectOption("#filter-organization", "Ш1");
		page.fill("#filter-text", "орлов");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Дату рождения «31.02.2013» прочесть нельзя.");
		assertThat(page.locator("body")).not().containsText("112-233-445");
		page.getByText("Орлова Вера Ильинична").click();
		assertThat(page).hasURL(Pattern.compile(".*/municipality/students/200"));
	}

	@ParameterizedTest
	@EnumSource
	void theSchoolSeesItsOwnCardsUntilTheyAreMended(Script script) {
		Page page = signedIn(script, "school", TestUsers.PASSWORD);
		page.navigate("/organization/students");
		page.getByText("Исправьте карточки: 2").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("main")).not().containsText("Белова");
		look(page, "school-" + script);
		page.getByText("English").click();
		assertThat(page.locator("h1")).hasText("Mend the card");
		assertThat(page.locator("tbody")).containsText("cannot be read");
		page.getByText("Русский").click();
		new TestImports(this.imports)
			.with(Part.STUDENTS, STUDENTS, "200;Орлова;Вера;Ильинична;28.02.2013;112-233-445 95;;Ш1",
					"400;Зуев;Захар;;01.02.2013;;;Ш1")
			.run();
		page.reload();
		assertThat(page.locator(".empty")).containsText("Исправлять нечего");
		look(page, "mended-" + script);
		page.navigate("/organization/students");
		assertThat(page.locator("main")).not().containsText("Исправьте карточки");
	}

	@Test
	void theFileHoldsTheSchoolsCardsOnlyAndNoFormula() throws IOException {
		Page page = signedIn(Script.WITH_SCRIPT, "school", TestUsers.PASSWORD);
		page.navigate("/organization/cards");
		assertAccessible(page);
		String file = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path(),
				StandardCharsets.UTF_8);
		// Two remarks on each card: the formula in the name is a sign that no name has,
		// too.
		assertThat(file.lines()).hasSize(5);
		assertThat(file).contains("200;Орлова Вера Ильинична;;Школа № 1;исправьте;", "'=HYPERLINK")
			.doesNotContain("Белова", "112-233-445");
	}

	@Test
	void anothersOrganizationIsNotThere() {
		Page school = signedIn(Script.WITHOUT_SCRIPT, "school", TestUsers.PASSWORD);
		assertThat(school.navigate("/organization/cards?organization=Д1").status()).isEqualTo(404);
		assertThat(school.navigate("/municipality/cards").status()).isEqualTo(404);
		Page officer = signedIn(Script.WITHOUT_SCRIPT, "officer", TestUsers.PASSWORD);
		assertThat(officer.navigate("/municipality/cards?organization=УО-02").status()).isEqualTo(404);
		assertThat(officer.navigate("/municipality/cards?organization=Д1").status()).isEqualTo(200);
	}

	@Test
	void aWordThatIsNoRemarkChoosesNothingOut() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/cards?kind=nonsense");
		assertThat(page.locator(".paging-total")).hasText("Показаны 1–50 из 63");
	}

}
