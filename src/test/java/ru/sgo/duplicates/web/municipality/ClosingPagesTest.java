package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** «Закрыта с», «Правопреемник» on the page of an organization. */
class ClosingPagesTest extends CaseTownTest {

	@ParameterizedTest
	@EnumSource
	void aKindergartenIsClosedAndIsNotAfterAll(Script script) {
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения",
					"700;Сорокина;Вера;Олеговна;02.06.2016")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"700;Д1;Зачисление;01.09.2019;3")
			.run();
		Page page = administrator(script);
		page.navigate("/municipality/lists");
		page.getByLabel("Отметить закрытой: Сад № 1").click();
		assertThat(page.locator("h1")).containsText("Сад № 1");
		press(page, "Сохранить");
		assertThat(page.locator("#closedOn-error")).containsText("Укажите день");
		page.fill("#closedOn", "2020-11-01");
		page.selectOption("#successor", "Ш1");
		press(page, "Сохранить");
		assertThat(page.locator(".notice-success")).containsText("закрыта с 01.11.2020");
		page.getByLabel("Закрытие: Сад № 1").click();
		assertThat(page.locator(".notice-info")).containsText("Правопреемник: Школа № 1");
		look(page, "closing-" + script);
		page.locator("main a", new Page.LocatorOptions().setHasText("Должны были выбыть")).click();
		assertThat(page.locator("tbody")).containsText("Организация закрыта");
		page.navigate("/municipality/lists/closing?organization=Д1");
		page.getByText("Оформить выбытие всем").click();
		assertThat(page.locator("main")).containsText("Последний день — 31.10.2020");
		assertThat(page.locator("main")).containsText("их дубли ещё не закрыты: 1");
		page.fill("#orderNumber", "12-з");
		look(page, "closing-act-" + script);
		press(page, "Оформить выбытие: 1");
		assertThat(page.locator(".notice-success")).containsText("Выбыли: 1. Зачислены к правопреемнику: 1.");
		press(page, "Организация не закрыта");
		assertThat(page.locator(".notice-success")).containsText("больше не отмечена закрытой");
	}

}
