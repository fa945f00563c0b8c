package ru.sgo.duplicates.web.municipality;

import java.util.Collections;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
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
		assertThat(page.locator(".badges").first()).containsText("три записи");
		assertThat(page.locator("main")).containsText("Нет документа, общего с другими записями: №\u00a0250.");
		assertThat(page.locator("main")).not().containsText("Общего документа в записях нет");
		assertThat(page.locator("#ties-words tbody tr")).containsText(
				new String[] { "№ 100 и № 200 Общий документ", "Имя и дата рождения", "Имя и дата рождения" });
		assertThat(page.locator(".tie")).hasCount(3);
		assertThat(page.locator(".tie-document")).hasCount(1);
		assertThat(page.locator(".tie-node")).hasText(new String[] { "№ 100", "№ 200", "№ 250" });
		assertThat(page.locator(".compare-more .weights")).hasCount(2);
		look(page, "three-accounts");
		page.setViewportSize(390, 800);
		assertThat(page.locator(".compare").first()).not().hasCSS("min-width", "0px");
		look(page, "three-accounts-narrow");
		page.navigate("/municipality/cases/" + number("500"));
		assertThat(page.locator("main"))
			.containsText("Школа № 1 — ребёнок и зачислен (с 01.09.2019), и прикреплён (с 23.10.2020).");
		assertThat(page.locator("main")).containsText("Ребёнок учится: Школа № 1, с 01.09.2019.");
		look(page, "attached");
	}

	@Test
	void howAlikeTheAccountsAreIsReadFirstAndWeighedOnlyWhenAsked() {
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации",
					"500;Сосина;Анна;Ильинична;01.02.2012;Ш1", "600;Сосина;Анна;;01.02.2012;Ш2")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"500;Ш1;Зачисление;01.09.2019;6", "600;Ш2;Зачисление;01.10.2020;9")
			.run();
		report();
		Page page = open(Script.WITHOUT_SCRIPT, number("500"));
		Locator sentence = page.locator(".pair .lead");
		assertThat(sentence).hasText("Отчество указано только в одной записи; фамилия, имя и дата рождения совпадают.");
		assertThat(sentence.boundingBox().y).isLessThan(page.locator(".account-card").first().boundingBox().y);
		assertThat(page.locator(".weights")).isHidden();
		page.getByText("Подробнее").click();
		assertThat(page.locator(".weights tbody tr td:first-child")).containsText(new String[] { "До сравнения",
				"Фамилия", "Имя", "Отчество", "Дата рождения", "Пол", "СНИЛС", "Свидетельство о рождении" });
		Pattern bits = Pattern.compile("[+\u2212]\\d+,\\d");
		assertThat(page.locator(".weights .number:not(th)"))
			.hasText(Collections.nCopies(9, bits).toArray(Pattern[]::new));
		look(page, "weights");
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
