package ru.sgo.duplicates.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Впишите даты выбытия» of a school and of the authority. */
class LeavingPagesTest extends BrowserTest {

	private static final String HEADER = "ФИО;Дата рождения;Класс;Дата зачисления";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void threeHaveLeft() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО",
					"УО;Управление образованием;УО города;УО;", "Ш1;МАОУ «Средняя школа № 1»;Школа № 1;ООО;УО",
					"С5;МБДОУ «Детский сад № 5»;Детский сад № 5;ДОО;УО")
			.run();
		list(9, "Орлов Олег Петрович", "Белова Вера Ильинична", "Лисицын Егор Петрович", "Ёжикова Анна Львовна");
		list(11, "Орлов Олег Петрович");
	}

	private void list(int month, String... names) {
		String[] lines = new String[names.length + 1];
		lines[0] = HEADER;
		for (int i = 0; i < names.length; i++) {
			lines[i + 1] = names[i] + ";01.02.2013;1-А;01.09.2020";
		}
		new TestImports(this.imports)
			.withList("Школа № 1.csv", new ListWish(null, LocalDate.of(2020, month, 10), Map.of()), lines)
			.complete()
			.run();
	}

	@ParameterizedTest
	@EnumSource
	void aSchoolWritesTheDaysOfOneOrderAtOnce(Script script) {
		this.users.make(this.port, "school", Role.ORGANIZATION, "Ш1");
		Page page = atHome(signedIn(script, "school", TestUsers.PASSWORD));
		assertThat(page.locator("main")).containsText("Выбыли, а дата неизвестна: 3");
		look(page, "tasks-" + script);
		page.getByText("Впишите даты выбытия").click();
		assertThat(page.locator("tbody tr")).hasCount(3);
		assertThat(page.locator("main")).containsText("Без даты выбытия: 3");
		look(page, "school-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.getByText("Записать").first().press("Enter");
		assertThat(page.locator(".notice-problem")).containsText("отметьте детей");
		page.getByLabel("Белова Вера Ильинична").first().check();
		page.getByLabel("Лисицын Егор Петрович").first().check();
		page.fill("#date", "2020-10-05");
		page.fill("#order", "17-у");
		page.getByLabel("Дата выбытия: Ёжикова Анна Львовна").fill("2020-08-31");
		page.getByText("Записать").first().press("Enter");
		assertThat(page.locator(".notice-problem")).containsText("Не записано: 1. Записано: 2.");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Дата раньше зачисления");
		assertThat(page.getByLabel("Дата выбытия: Ёжикова Анна Львовна")).hasValue("2020-08-31");
		look(page, "refused-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.getByLabel("Дата выбытия: Ёжикова Анна Львовна").fill("2020-10-31");
		page.getByText("Записать").first().press("Enter");
		assertThat(page.locator(".notice-success")).containsText("Записано дат выбытия: 1");
		assertThat(page.locator(".empty")).containsText("Все даты выбытия известны");
		look(page, "empty-" + script);
		assertThat(this.jdbc.sql("""
				select a.surname || ' ' || s.ends || ' ' || m.order_number from student_account a
				join stay s on s.account_id = a.id join movement m on m.account_id = a.id and m.date = s.ends
				  and m.superseded_at is null and m.day_known order by 1
				""").query(String.class).list()).containsExactlyInAnyOrder("Белова 2020-10-05 17-у",
				"Ёжикова 2020-10-31 ", "Лисицын 2020-10-05 17-у");
	}

	@Test
	void theAuthoritySeesThemOfAllOrganizations() throws IOException {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/leavings");
		assertThat(page.locator("tbody tr")).hasCount(3);
		look(page, "authority");
		assertAccessible(page);
		String csv = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path());
		assertThat(csv.lines()).hasSize(4);
		assertThat(csv).contains("Белова Вера Ильинична;01.02.2013;по списку;Школа № 1;1-А;01.09.2020;09.11.2020");
		page.selectOption("#filter-organization", "С5");
		press(page, "Показать");
		assertThat(page.locator(".empty")).isVisible();
		page.navigate("/municipality/leavings?organization=%D0%A89");
		assertThat(page.locator("h1")).containsText("не найден");
		page.setViewportSize(320, 800);
		page.navigate("/municipality/leavings");
		look(page, "narrow");
	}

}
