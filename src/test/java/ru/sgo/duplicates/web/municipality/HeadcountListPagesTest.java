package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** «Должны были выбыть» and «Был в детском саду и нигде не числится» in the browser. */
class HeadcountListPagesTest extends CaseTownTest {

	@LocalServerPort
	private int port;

	@Autowired
	private TestUsers users;

	@Test
	void aPupilWhomTheKindergartenStillHasShouldHaveLeft() throws IOException {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/headcount");
		page.getByText("Должны были выбыть").click();
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Лисицын Егор Петрович");
		assertThat(page.locator("tbody")).containsText("Старше 7½ лет в детском саду");
		look(page, "leavers");
		String csv = Files.readString(page.waitForDownload(() -> page.getByText("Скачать CSV").click()).path());
		assertThat(csv.lines()).hasSize(2);
		page.getByText("Отбор").click();
		page.selectOption("#filter-cause", "last_class");
		press(page, "Показать");
		assertThat(page.locator(".empty")).isVisible();
		assertThat(page.navigate("/municipality/headcount/leavers?organization=%D0%A89").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	void whereChildrenAreIsMarkedAndTakenBack(Script script) {
		twoHaveLeft();
		Page page = administrator(script);
		page.navigate("/municipality/headcount/absent?cause=no_place");
		assertThat(page.locator("tbody tr")).hasCount(2);
		look(page, "absent-" + script);
		press(page, "Выехал");
		assertThat(page.locator(".notice-problem")).containsText("Выберите детей");
		page.getByLabel("Выбрать: Белова Вера").check();
		press(page, "Выехал");
		assertThat(page.locator(".notice-success")).containsText("Отмечено детей: 1");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Орлов Олег");
		page.navigate("/municipality/headcount/absent?withMarked=true");
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("tbody")).containsText("admin");
		look(page, "marked-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.getByLabel("Снять отметку: Белова Вера").press("Enter");
		assertThat(page.locator(".notice-success")).containsText("Отметка снята");
		assertThat(page.getByText("Снять отметку")).hasCount(0);
	}

	@Test
	void theHeadReadsAndMarksNobody() {
		twoHaveLeft();
		this.users.make(this.port, "head", Role.HEAD, "УО-01");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "head", TestUsers.PASSWORD);
		page.navigate("/municipality/headcount/absent");
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("input[name=chosen]")).hasCount(0);
		assertThat(page.getByText("Выехал")).hasCount(0);
	}

	private void twoHaveLeft() {
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения", "500;Белова;Вера;;05.03.2015",
					"600;Орлов;Олег;;06.03.2015")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа;Причина",
					"500;Д1;Зачисление;01.09.2018;5;", "500;Д1;Выбытие;31.08.2021;6;переезд",
					"600;Д1;Зачисление;01.09.2018;5;", "600;Д1;Выбытие;31.08.2021;6;переезд")
			.run();
	}

}
