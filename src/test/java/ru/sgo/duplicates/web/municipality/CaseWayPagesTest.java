package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A person corrects the way of the child itself: its days, and what is not brought back.
 */
class CaseWayPagesTest extends CaseTownTest {

	@BeforeEach
	void egorMovedToASecondSchool() {
		files()
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"200;Ш1;Выбытие;15.11.2020;80", "200;Ш2;Зачисление;16.11.2020;81")
			.run();
		report();
	}

	@ParameterizedTest
	@EnumSource
	void aPastStayIsLeftOutAndNamed(Script script) {
		Page page = open(script, egor());
		page.getByText("Решить иначе").click();
		assertThat(page.locator(".way li")).hasCount(3);
		stay(page, "Школа № 1").locator("input[type=checkbox]").check();
		look(page, "way-" + script);
		page.fill("#keepReason", "В школе № 1 не был");
		press(page, "Продолжить");
		assertThat(page.locator(".answers")).containsText("Школа № 1 с 01.09.2020 по 15.11.2020: не восстанавливать");
		assertThat(page.locator(".steps")).not().containsText("01.09.2020");
		look(page, "way-check-" + script);
		press(page, "Принять решение");
		assertThat(page.locator(".history"))
			.containsText("Прошлое пребывание не восстанавливаем: Школа № 1, с 01.09.2020 по 15.11.2020");
	}

	@ParameterizedTest
	@EnumSource
	void aDayIsCorrected(Script script) {
		Page page = open(script, egor());
		page.getByText("Решить иначе").click();
		stay(page, "Сад № 1").locator("input[type=date]").last().fill("2020-09-07");
		page.fill("#keepReason", "По приказу сада");
		press(page, "Продолжить");
		assertThat(page.locator("#way-error")).containsText("без пересечений");
		stay(page, "Школа № 1").locator("input[type=date]").first().fill("2020-09-08");
		press(page, "Продолжить");
		assertThat(page.locator(".steps li").first()).hasText("Сад № 1: оформить выбытие, запись № 100, 07.09.2020");
		page.getByText("Вернуться и изменить").click();
		assertThat(stay(page, "Сад № 1").locator("input[type=date]").last()).hasValue("2020-09-07");
		press(page, "Продолжить");
		press(page, "Принять решение");
		assertThat(page.locator("main")).containsText("Исправить дату зачисления");
	}

	@ParameterizedTest
	@EnumSource
	void placeAndWayAreNotBothSaid(Script script) {
		Page page = open(script, egor());
		page.getByText("Решить иначе").click();
		page.selectOption("#attends", "Ш2");
		stay(page, "Школа № 1").locator("input[type=checkbox]").check();
		page.fill("#keepReason", "Не был");
		press(page, "Продолжить");
		assertThat(page.locator("#way-error")).containsText("Укажите что-то одно");
	}

	private static Locator stay(Page page, String place) {
		return page.locator(".way li", new Page.LocatorOptions().setHasText(place));
	}

}
