package ru.sgo.duplicates.web;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
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
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The documents of Egor, who stands in a kindergarten and anew in a school. */
class DocumentPagesTest extends BrowserTest {

	private static final String SNILS = "112-233-445 95";

	private static final String WHY = "Сверка с личным делом";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void egorHasTwoAccounts() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Свидетельство о рождении;"
							+ "Дата создания записи;Способ ввода;Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;I-МЮ 548858;01.09.2016;По заявлению;Д1",
					"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 96;I-МЮ 548858;02.09.2020;Быстрый ввод;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77")
			.run();
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
	}

	@ParameterizedTest
	@EnumSource
	void areShownOnTheCardOnceAndForAReason(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/students/100");
		assertThat(page.locator("main")).containsText("•••95");
		assertThat(page.locator(".empty")).hasCount(0);
		ask(page, "так");
		assertThat(page.locator("#lookReason-error")).containsText("от 5 до 500 знаков");
		assertThat(page.locator("#lookReason")).hasValue("так");
		assertThat(page.locator("main")).not().containsText(SNILS);
		assertThat(looks()).isZero();
		page.fill("#lookReason", WHY);
		Response answer = page.waitForResponse(response -> response.url().endsWith("/documents"),
				() -> press(page, "Показать один раз"));
		assertThat(page.locator("main")).containsText(SNILS);
		assertThat(page.locator("main")).containsText("I-МЮ-548858");
		assertThat(answer.headerValue("cache-control")).contains("no-store");
		assertThat(page.url()).endsWith("/municipality/students/100/documents");
		assertThat(looks()).isEqualTo(1);
		look(page, "card-" + script);
		page.getByText("Скрыть", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("main")).containsText("•••95");
		assertThat(page.locator("main")).not().containsText(SNILS);
	}

	@ParameterizedTest
	@EnumSource
	void areHiddenAgainForWhoGoesBackOrComesBackLater(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/students/100");
		ask(page, WHY);
		assertThat(page.locator("main")).containsText(SNILS);
		page.goBack();
		assertThat(page.locator("main")).containsText("•••95");
		page.navigate("/municipality/students/100/documents");
		assertThat(page.locator("main")).not().containsText(SNILS);
		assertThat(page.url()).endsWith("/municipality/students/100");
		assertThat(looks()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void ofBothAccountsStandSideBySideInTheCase(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/cases");
		page.getByText("дубль №").first().click();
		String address = page.url();
		look(page, "case-masked-" + script);
		ask(page, WHY);
		assertThat(page.locator(".compare").first()).containsText(SNILS);
		assertThat(page.locator(".compare").first()).containsText("112-233-445 96 введено с ошибкой");
		assertThat(looks()).isEqualTo(2);
		look(page, "case-" + script);
		page.getByText("Скрыть", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("main")).not().containsText(SNILS);
		assertThat(page.url()).isEqualTo(address);
	}

	@ParameterizedTest
	@EnumSource
	void areShownToTheKindergartenForItsOwnPupilOnly(Script script) {
		this.users.make(0, "sad", Role.ORGANIZATION, "Д1");
		Page page = signedIn(script, "sad", TestUsers.PASSWORD);
		page.navigate("/organization/students/100");
		ask(page, WHY);
		assertThat(page.locator("main")).containsText(SNILS);
		look(page, "kindergarten-" + script);
		assertThat(page.navigate("/organization/students/200").status()).isEqualTo(404);
	}

	@Test
	void thePagesAreForEverybody() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/students/100");
		ask(page, "");
		assertAccessible(page);
		page.fill("#lookReason", WHY);
		press(page, "Показать один раз");
		assertAccessible(page);
		page.navigate("/municipality/cases");
		page.getByText("дубль №").first().click();
		ask(page, WHY);
		assertAccessible(page);
	}

	private static void ask(Page page, String reason) {
		page.getByText("Показать СНИЛС и свидетельство").click();
		page.fill("#lookReason", reason);
		press(page, "Показать один раз");
	}

	private int looks() {
		return this.jdbc.sql("select count(*) from look where kind = 'documents'").query(Integer.class).single();
	}

}
