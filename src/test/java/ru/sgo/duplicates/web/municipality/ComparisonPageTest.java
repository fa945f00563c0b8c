package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Any two accounts held against each other: why, or why not. */
class ComparisonPageTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void twoTowns() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образованием;УО;",
					"УО-02;Другое управление;УО;", "Ш1;Школа № 1;ООО;УО-01", "Ш2;Школа № 2;ООО;УО-02")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Код организации",
					"100;Лисицына;Мария;Петровна;05.03.2013;112-233-445 95;Ш1", "200;Лисицына;Мария;;03.05.2013;;Ш1",
					"300;Лисицына;Марина;Петровна;05.03.2013;;Ш1",
					"400;Лисицына;Мария;Петровна;05.03.2013;087-654-303 00;Ш1",
					"500;Лисицына;Мария;Петровна;05.03.2013;112-233-445 95;Ш2")
			.run();
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatDiffersAndWhatThatWeighs(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/students/100");
		page.getByText("Сравнить с другой записью").click();
		assertThat(page.locator("#first")).hasValue("100");
		page.fill("#second", "200");
		press(page, "Сравнить");
		assertThat(page.locator(".pair .lead")).hasText("Отчество указано только в одной записи; "
				+ "в дате рождения переставлены день и месяц; фамилия и имя совпадают.");
		assertThat(page.locator(".weights tbody tr")).hasCount(8);
		assertThat(page.locator(".weights tfoot")).containsText("Вероятность, что это один ребёнок");
		look(page, "slips-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
	}

	@Test
	void namesTheRuleThatKeepsTwoApart() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/comparison?first=100&second=400");
		assertThat(page.locator(".badges")).hasText("разные дети");
		assertThat(page.locator(".pair")).containsText("разные действительные СНИЛС");
		page.navigate("/municipality/comparison?first=100&second=300");
		assertThat(page.locator(".pair")).containsText("Имена не являются формами одного имени");
		look(page, "apart");
	}

	@ParameterizedTest
	@EnumSource
	void anOfficerSaysThatTwoAreOneChildOrDifferentChildren(Script script) {
		this.users.make(0, "uo", Role.OFFICER, "УО-01");
		Page page = signedIn(script, "uo", TestUsers.PASSWORD);
		page.navigate("/municipality/comparison?first=100&second=400");
		assertThat(page.locator("main")).containsText("Сначала сверьте обе записи с личными делами.");
		press(page, "Записать: один ребёнок");
		assertThat(page.locator("#wordReason-error")).containsText("Напишите причину.");
		look(page, "reason-missing-" + script);
		page.fill("#wordReason", "СНИЛС введён с ошибкой");
		press(page, "Записать: один ребёнок");
		assertThat(page.locator(".notice-success")).containsText("Записано: это один ребёнок.");
		assertThat(page.locator(".badges")).containsText("вероятный дубль");
		assertThat(page.locator(".pair")).not().containsText("это разные дети");
		look(page, "one-child-" + script);
		page.fill("#wordReason", "Всё же однофамилицы");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".notice-info")).containsText("Записано: разные дети. Петрова Анна Ильинична (uo)");
		assertThat(page.locator(".notice-info")).containsText("Всё же однофамилицы");
		look(page, "different-" + script);
		press(page, "Отменить это решение");
		assertThat(page.locator(".notice-success")).containsText("Решение отменено.");
		assertThat(page.locator(".notice-info")).hasCount(0);
	}

	@Test
	void whatSomebodyElseHasSaidMeanwhileIsReadFirst() {
		this.users.make(0, "uo", Role.OFFICER, "УО-01");
		Page late = signedIn(Script.WITHOUT_SCRIPT, "uo", TestUsers.PASSWORD);
		late.navigate("/municipality/comparison?first=100&second=400");
		Page early = administrator(Script.WITHOUT_SCRIPT);
		early.navigate("/municipality/comparison?first=100&second=400");
		early.fill("#wordReason", "СНИЛС введён с ошибкой");
		press(early, "Записать: один ребёнок");
		late.fill("#wordReason", "Однофамилицы");
		press(late, "Записать: разные дети");
		assertThat(late.locator("#wordReason-error")).containsText("только что изменил другой сотрудник");
		assertThat(late.locator(".notice-info")).containsText("Записано: один ребёнок. Администратор (admin)");
		look(late, "said-meanwhile");
		press(late, "Записать: разные дети");
		assertThat(late.locator(".notice-info")).containsText("Записано: разные дети. Петрова Анна Ильинична (uo)");
	}

	@Test
	void noWordIsTakenFromElsewhere() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		for (String act : new String[] { "same", "distinct", "take-back" }) {
			assertThat(page.request()
				.post("/municipality/comparison/" + act, RequestOptions.create()
					.setForm(FormData.create().set("first", "100").set("second", "200").set("wordReason", "так")))
				.status()).isEqualTo(403);
		}
		assertThat(this.jdbc.sql("select count(*) from lasting_word").query(Long.class).single()).isZero();
	}

	@Test
	void asksForTwoAccountsThatTheReaderMaySee() {
		this.users.make(0, "uo", Role.OFFICER, "УО-01");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "uo", TestUsers.PASSWORD);
		page.navigate("/municipality/comparison");
		press(page, "Сравнить");
		assertThat(page.locator(".weights")).hasCount(0);
		for (String other : new String[] { "500", "999" }) {
			page.navigate("/municipality/comparison?first=100&second=" + other);
			assertThat(page.locator("#second-error")).containsText("Записи с таким номером нет.");
			assertThat(page.locator("main")).not().containsText("Лисицына");
		}
		page.navigate("/municipality/comparison?first=100&second=100");
		assertThat(page.locator("#second-error")).containsText("Это та же самая запись.");
		page.navigate("/municipality/comparison?first=100");
		assertThat(page.locator("#second-error")).containsText("Укажите номер записи.");
	}

}
