package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Egor's original is withdrawn on the day before the period, and he is at school twice.
 */
class OriginalOutsidePagesTest extends CaseTownTest {

	@Autowired
	private Reports reports;

	@Test
	void theListNamesTheOriginalAndWhatIsBegunIsCountedUntilItIsProven() {
		files()
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;"
							+ "Код организации",
					"250;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.11.2020;Быстрый ввод;Ш2")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Д1;Выбытие;31.08.2020;9", "250;Ш2;Зачисление;02.11.2020;6")
			.run();
		ReportRun run = run(2020);
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + run.id());
		assertThat(page.locator(".report-sum")).containsText("2 ребёнка с лишними записями.");
		look(page, "list");
		assertAccessible(page);
		page.getByText("Об этом списке").click();
		page.locator(".report-about a[href$=outside]").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("tbody tr").first()).containsText("оригинал, оставить");
		ReportRun another = run(2010);
		assertThat(another.cases().unfinished()).isEqualTo(another.cases().open());
		page.navigate("/municipality/reports/" + another.id());
		assertThat(page.locator(".notice-success")).hasCount(0);
		look(page, "another-period");
		page.locator(".report-sum a[href$=unfinished]").click();
		assertThat(page.locator("#filter-appearance")).hasValue("unfinished");
		assertThat(page.locator("tbody tr")).hasCount(another.cases().unfinished());
		look(page, "unfinished");
		assertAccessible(page);
		page.navigate("/municipality");
		assertThat(page.locator("main")).containsText("начато, не закончено " + another.cases().unfinished());
		page.navigate("/municipality/cases/" + egor());
		// What nobody has decided yet is not begun.
		assertThat(page.locator(".badges").first()).containsText("нет в последнем списке");
	}

	private ReportRun run(int schoolYear) {
		return new TestReports(this.reports).run("УО-01", LocalDate.of(schoolYear, 9, 1),
				LocalDate.of(schoolYear + 1, 3, 31));
	}

}
