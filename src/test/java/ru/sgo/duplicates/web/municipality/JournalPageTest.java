package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.admission.Matches;
import ru.sgo.duplicates.admission.Probe;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.DocumentLooks;
import ru.sgo.duplicates.registry.Scope;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class JournalPageTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private DocumentLooks looks;

	@Autowired
	private TestUsers users;

	@Autowired
	private Matches matches;

	@BeforeEach
	void somebodyHasImportedAndSomebodyHasLooked() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Ш1;Школа № 1;ООО;УО-01")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Код организации",
					"100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;Ш1")
			.run();
		for (int look = 1; look <= 51; look++) {
			this.looks.show("100", "Сверка с личным делом, " + look + "-й раз", Actor.user("admin"), Scope.EVERYTHING);
		}
	}

	@ParameterizedTest
	@EnumSource
	void isReadFromTheNewestLineAndSearched(Script script) {
		Page page = atHome(administrator(script));
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Журнал")).click();
		assertThat(page.locator("tbody tr")).hasCount(50);
		assertThat(page.locator("tbody tr").first()).containsText("Просмотр СНИЛС и свидетельства");
		assertThat(page.locator("tbody tr").first()).containsText("51-й раз");
		assertThat(page.locator(".paging-total")).containsText("52");
		assertThat(page.locator("main")).not().containsText("Лисицын");
		look(page, "all-" + script);
		assertThat(page.locator(".filter-more summary")).hasText("Отбор (0)");
		page.locator(".filter-more summary").click();
		page.selectOption("#kind", "import");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody tr")).containsText("tester");
		assertThat(page.locator(".filter-more summary")).hasText("Отбор (1)");
		page.selectOption("#kind", "");
		page.fill("#account", "100");
		page.fill("#person", "администр");
		press(page, "Показать");
		assertThat(page.locator(".paging-total")).containsText("51");
		page.fill("#to", "2020-01-01");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("Таких строк в журнале нет");
		assertThat(page.locator("#person")).hasValue("администр");
		look(page, "empty-" + script);
	}

	@Test
	void saysHowManyAccountsAQuestionHasFoundAndNoName() {
		this.matches.within(Scope.EVERYTHING, new Probe("Лисицын", "Егор", "Петрович", LocalDate.of(2013, 3, 5), null),
				Actor.user("admin"));
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/journal?kind=matches");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Найдено записей: 1");
		assertThat(page.locator("tbody")).not().containsText("Лисицын");
	}

	@Test
	void whatTheApplicationDidItselfIsSaidInAWord() {
		this.jdbc.sql("""
				insert into registry_act (at, actor, origin, kind)
				values (now(), '<application>', 'here', 'create_user')
				""").update();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/journal?kind=create_user");
		assertThat(page.locator("tbody tr").first()).containsText("Система");
		assertThat(page.locator("tbody")).not().containsText("<application>");
	}

	@ParameterizedTest
	@EnumSource
	void isTheOnlyPageOfAnAuditor(Script script) {
		this.users.make(0, "auditor", Role.AUDITOR, "УО-01");
		Page page = atHome(signedIn(script, "auditor", TestUsers.PASSWORD));
		assertThat(page.locator("h1")).hasText("Журнал");
		assertThat(page.locator(".frame-nav li")).hasCount(2);
		assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Смена своего пароля")))
			.hasCount(1);
		assertThat(page.locator("tbody")).containsText("Просмотр СНИЛС и свидетельства");
		look(page, "auditor-" + script);
	}

	@Test
	void thePageIsForEverybody() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/journal");
		assertAccessible(page);
		page.fill("#person", "nobody");
		press(page, "Показать");
		assertThat(page.locator(".empty")).isVisible();
		assertAccessible(page);
	}

}
