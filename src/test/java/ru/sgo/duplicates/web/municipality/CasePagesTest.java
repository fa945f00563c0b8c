package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the pages of cases say. */
class CasePagesTest extends CaseTownTest {

	@Test
	void whatIsSaidOfThreeAccountsAndOfAnAttachmentIsTrue() {
		files()
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи;Способ ввода;Код организации",
					"250;Лисицын;Егор;Петрович;05.03.2013;02.10.2020;Быстрый ввод;Ш2",
					"500;Сосина;Анна;Ильинична;01.02.2012;01.09.2019;По заявлению;Ш1")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"250;Ш2;Зачисление;01.10.2020;6", "500;Ш1;Зачисление;01.09.2019;6",
					"500;Ш1;Зачисление в прикреплённые;23.10.2020;9")
			.run();
		report();
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		assertThat(page.locator(".badges").first()).containsText("три записи одного ребёнка");
		assertThat(page.locator("main")).containsText("Нет документа, общего с другими записями: №\u00a0250.");
		assertThat(page.locator("main")).not().containsText("Общего документа в записях нет");
		look(page, "three-accounts");
		page.navigate("/municipality/cases/" + number("500"));
		assertThat(page.locator("main"))
			.containsText("Школа № 1 — ребёнок и зачислен (с 01.09.2019), и прикреплён (с 23.10.2020).");
		assertThat(page.locator("main")).containsText("Ребёнок учится: Школа № 1, с 01.09.2019.");
		look(page, "attached");
	}

	@Test
	void theListIsFiltered() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/cases");
		assertThat(page.locator("tbody tr")).hasCount(2);
		page.fill("#filter-text", "лисиц");
		page.selectOption("#filter-status", "unclosed");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.selectOption("#filter-status", "confirmed");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("ничего не найдено");
	}

	@Test
	void thePagesAreForEverybody() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/cases");
		assertAccessible(page);
		page.navigate("/municipality/cases/" + egor());
		page.getByText("Решить иначе").click();
		page.getByText("Это разные дети").click();
		assertAccessible(page);
		press(page, "Продолжить");
		look(page, "no-reason");
		page.setViewportSize(390, 800);
		look(page, "narrow");
		assertThat(page.navigate("/municipality/cases/987654").status()).isEqualTo(404);
	}

}
