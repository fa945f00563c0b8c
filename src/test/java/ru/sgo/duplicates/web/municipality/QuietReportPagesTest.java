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

/** A list that shows nothing is praised only where something was looked at. */
class QuietReportPagesTest extends CaseTownTest {

	@Autowired
	private Reports reports;

	@Test
	void aPeriodWithoutAccountsIsNotCleanAndNotTheLastListOfTheSummary() {
		ReportRun before = run(2020);
		ReportRun empty = run(2000);
		assertThat(empty.accounts()).isZero();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + empty.id());
		assertThat(page.locator(".notice-success")).hasCount(0);
		assertThat(page.locator("main")).containsText("Начато, не закончено: " + empty.cases().open());
		assertThat(page.locator("main")).not().containsText("Дублей не найдено");
		assertThat(page.locator(".notice-warning")).containsText("В этом периоде нет ни одной записи");
		look(page, "empty-period");
		assertAccessible(page);
		page.navigate("/municipality");
		assertThat(page.locator("#last a").first()).hasAttribute("href", "/municipality/reports/" + before.id());
		assertThat(page.locator("main")).not().containsText("01.09.2000");
		look(page, "summary");
	}

	@Test
	void aTownThatWasNeverLookedAtIsToldWhenItsDataAre() {
		neverReported();
		ReportRun empty = run(2000);
		assertThat(empty.cases().open()).isZero();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + empty.id());
		assertThat(page.locator(".notice-warning"))
			.containsText("В этом периоде нет ни одной записи: проверять было нечего.");
		assertThat(page.locator(".notice-warning")).containsText("В данных есть движение с 01.09.2016 по 01.10.2020");
		look(page, "no-accounts");
		narrow(page, "no-accounts");
		page.getByText("Выбрать другой период").click();
		assertThat(page.locator("#from")).hasValue("2020-09-01");
		assertThat(page.locator("#to")).hasValue("2021-08-31");
		assertThat(page.locator(".report-form")).containsText("В данных есть движение с 01.09.2016 по 01.10.2020");
		look(page, "proposed");
		page.navigate("/municipality");
		assertThat(page.locator(".next-steps")).containsText("Сформируйте список");
		assertThat(page.locator("#last")).hasCount(0);
	}

	@Test
	void whatIsOnlyAlikeHasATabOfItsOwn() {
		neverReported();
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения",
					"500;Кудрявцева;Вера;Ильинична;09.09.2007", "501;Кудрявцева;Вера;Олеговна;09.09.2007")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата", "500;Ш1;Зачисление;01.09.2010",
					"500;Ш1;Выбытие;01.10.2010", "501;Ш2;Зачисление;01.09.2010", "501;Ш2;Выбытие;01.10.2010")
			.run();
		ReportRun run = run(2010);
		assertThat(run.groups().check()).isOne();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + run.id());
		assertThat(page.locator(".notice-success")).containsText("Дублей не найдено.");
		assertThat(page.locator(".report-sum")).containsText("Ещё 1 похожего проверить.");
		assertThat(page.locator(".tabs a")).hasCount(1);
		assertThat(page.locator(".tabs [aria-current]")).containsText("Похожие 1");
		assertThat(page.locator(".case-row")).hasCount(1);
		assertThat(page.locator(".case-row")).containsText("Кудрявцева Вера Олеговна");
		assertThat(ReportTownTest.csv(page)).hasSize(3);
		look(page, "alike");
		narrow(page, "alike");
		assertAccessible(page);
		page.fill("#filter-text", "Иванов");
		press(page, "Показать");
		assertThat(page.locator(".tabs [aria-current]")).containsText("Похожие 0");
		assertThat(page.locator(".empty")).containsText("ничего не найдено");
	}

	@Test
	void oneSentenceAddsTheFiguresUp() {
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи",
					"600;Белов;Олег;Ильич;07.07.2011;01.09.2018", "610;Ежов;Иван;Ильич;08.08.2011;01.09.2018",
					"611;Ежов;Иван;Ильич;08.08.2011;02.09.2020")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата", "600;Ш1;Зачисление;01.09.2018",
					"600;Ш2;Зачисление;01.10.2020", "610;Ш1;Зачисление;01.09.2018", "610;Ш1;Выбытие;31.08.2020",
					"611;Ш2;Зачисление;02.09.2020")
			.run();
		ReportRun run = run(2020);
		assertThat(run.cases().listed()).isEqualTo(run.listed()).isEqualTo(3);
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run.id());
		assertThat(page.locator(".report-sum"))
			.containsText("2 ребёнка с лишними записями + 1 запись в двух местах = 3. "
					+ "Дублей 4 = 3 + 1 (оригинал выбыл до начала периода).");
		assertThat(page.locator(".tabs .number")).hasText(new String[] { "2", "2" });
		look(page, "sum");
		narrow(page, "sum");
	}

	@Test
	void theSummaryShowsThePeriodThatTheReaderChooses() {
		run(2020);
		ReportRun older = run(2018);
		ReportRun newest = run(2020);
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality");
		assertThat(page.locator("#last a").first()).hasAttribute("href", "/municipality/reports/" + newest.id());
		assertThat(page.locator("main")).containsText("Другие периоды:");
		look(page, "periods");
		page.getByText("01.09.2018 – 31.03.2019").click();
		assertThat(page.locator("#last a").first()).hasAttribute("href", "/municipality/reports/" + older.id());
		ReportRun again = run(2018);
		page.reload();
		assertThat(page.locator("#last a").first()).hasAttribute("href", "/municipality/reports/" + again.id());
	}

	@Test
	void theListsAreChosenByADayOfTheirPeriodAndByTheirState() {
		run(2018);
		run(2020);
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports");
		page.fill("#filter-day", "2018-10-01");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("01.09.2018 – 31.03.2019");
		assertThat(page.locator(".paging-total")).hasText("Показаны 1–1 из 1");
		assertThat(page.locator("#from")).hasValue("2020-09-01");
		page.selectOption("#filter-status", "failed");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("По этому отбору ничего не найдено");
		look(page, "chosen");
		page.getByText("Сбросить").click();
		assertThat(page.locator("tbody")).containsText("01.09.2020 – 31.03.2021");
	}

	private void narrow(Page page, String name) {
		page.setViewportSize(390, 800);
		look(page, name + "-390");
		page.setViewportSize(1280, 800);
	}

	private ReportRun run(int schoolYear) {
		return new TestReports(this.reports).run("УО-01", LocalDate.of(schoolYear, 9, 1),
				LocalDate.of(schoolYear + 1, 3, 31));
	}

}
