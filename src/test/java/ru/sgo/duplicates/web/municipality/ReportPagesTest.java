package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.Cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The authority makes the list of a small town and reads it. */
class ReportPagesTest extends BrowserTest {

	private static final LocalDate FROM = LocalDate.of(2020, 9, 1);

	private static final LocalDate TO = LocalDate.of(2021, 3, 31);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private Cases cases;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void theTownIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void whereNothingIsImportedThePageLeadsToTheImport() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports");
		assertThat(page.locator("main")).containsText("Сначала загрузите организации");
		look(page, "no-organizations");
	}

	@ParameterizedTest
	@EnumSource
	void theListIsMadeReadAndConfirmed(Script script) {
		town();
		Page page = administrator(script);
		page.navigate("/municipality/reports");
		assertThat(page.locator("#from")).hasValue(Pattern.compile("20\\d\\d-09-01"));
		page.fill("#from", "2020-09-01");
		page.fill("#to", "2021-03-31");
		look(page, "form-" + script);
		press(page, "Сформировать список");
		assertThat(page.locator(".figures")).isVisible();
		assertThat(page.locator(".report-table tbody").first()).containsText("запись №");
		look(page, "groups-" + script);
		assertThat(csv(page)).hasSizeGreaterThan(50).anyMatch(line -> line.contains("дубль, удалить"));
		page.getByText("Подтвердить все однозначные").click();
		assertThat(page.locator("main")).containsText("Будет подтверждено предложений:");
		look(page, "confirm-check-" + script);
		page.getByText("Назад").click();
		page.getByText("Подтвердить все однозначные").click();
		Page second = administrator(script);
		second.navigate(page.url());
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Осталось рассмотреть:");
		look(page, "confirmed-" + script);
		press(second, "Подтвердить");
		assertThat(second.locator(".empty")).containsText("Подтверждать нечего");
		look(second, "confirm-nothing-" + script);
		page.getByText("Вернуться к списку").click();
		assertThat(page.locator(".report-table")).containsText("в работе у организаций");
	}

	@ParameterizedTest
	@EnumSource
	void howFarTheConfirmationIsStandsOnItsPage(Script script) {
		town();
		long run = new TestReports(this.reports).run("УО-01", FROM, TO).id();
		Page page = administrator(script);
		Page second = administrator(script);
		page.navigate("/municipality/reports/" + run + "/confirm");
		second.navigate("/municipality/reports/" + run + "/confirm");
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			press(page, "Подтвердить");
			assertThat(page.locator(".run-progress")).containsText("Подтверждено: 0 из");
			look(page, "confirming-" + script);
			press(second, "Подтвердить");
			assertThat(second.locator(".notice-problem")).containsText("Подтверждение уже идёт");
			assertThat(second).hasURL(page.url());
			second.navigate("/municipality/reports/" + run + "/confirm");
			assertThat(second.locator("main")).containsText("Подтверждение уже идёт");
			second.getByText("Вернуться к списку").click();
			assertThat(second.locator("main")).containsText("Идёт подтверждение однозначных предложений");
			look(second, "list-while-confirming-" + script);
			second.getByText("Посмотреть, как оно идёт").click();
			if (script == Script.WITH_SCRIPT) {
				assertAccessible(page);
			}
		});
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
		assertThat(second.locator(".notice-success")).containsText("Подтверждение завершено");
		page.getByText("Рассмотреть оставшиеся").click();
		assertThat(page.locator("#filter-state")).hasValue("FOUND");
	}

	@Test
	void aConfirmationThatWasInterruptedIsStartedAgain() {
		town();
		long run = new TestReports(this.reports).run("УО-01", FROM, TO).id();
		long killed = this.jdbc.sql("""
				insert into bulk_confirmation (report_id, status, actor, started_at, total, looked_at, confirmed)
				values (:report, 'RUNNING', 'admin', now(), 80, 50, 50) returning id
				""").param("report", run).query(Long.class).single();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + run + "/confirm/" + killed);
		assertThat(page.locator(".notice-problem")).containsText("Подтверждено и сохранено: 50 из 80");
		look(page, "confirmation-interrupted");
		assertAccessible(page);
		page.getByText("Подтвердить остальные").click();
		assertAccessible(page);
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
	}

	@ParameterizedTest
	@EnumSource
	void thePeriodThatEndsBeforeItBeginsIsNamedAtItsField(Script script) {
		town();
		Page page = administrator(script);
		page.navigate("/municipality/reports");
		page.fill("#from", "2021-09-01");
		page.fill("#to", "2020-09-01");
		press(page, "Сформировать список");
		assertThat(page.locator("#to-error")).containsText("Конец периода раньше начала");
		assertThat(page.locator("#from")).hasValue("2021-09-01");
		page.fill("#to", "");
		press(page, "Сформировать список");
		assertThat(page.locator("#to-error")).containsText("Укажите дату");
		look(page, "wrong-period-" + script);
	}

	@Test
	void theListIsFilteredSortedAndPaged() {
		town();
		long run = new TestReports(this.reports).run("УО-01", FROM, TO).id();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run);
		String all = page.locator(".list-head").textContent();
		assertThat(page.locator(".paging-total")).containsText("Показаны 1–50 из");
		page.getByText("Дата рождения").first().click();
		assertThat(page.locator("th[aria-sort=ascending]")).containsText("Дата рождения");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Следующая")).click();
		assertThat(page.locator(".paging-total")).containsText("Показаны 51–");
		page.selectOption("#filter-cause", "same_date");
		press(page, "Показать");
		assertThat(page.locator("#filter-cause")).hasValue("same_date");
		assertThat(page.locator(".list-head")).not().hasText(all);
		look(page, "filtered");
		List<String> file = csv(page);
		assertThat(file.get(0)).startsWith("\uFEFFГруппа;№ записи;Фамилия, имя, отчество;Дата рождения;")
			.contains("Класс, группа;Зачислен;Выбыл;Приказ;Способ ввода;Запись создана;Причина;Кто удаляет;");
		assertThat(file.stream().skip(1).filter(line -> line.contains("выбытие и зачисление в одну дату")))
			.hasSize(Integer.parseInt(page.locator(".list-head span").textContent().replaceAll("\\D", "")));
		assertThat(file.get(1)).contains(page.locator(".report-table tbody .date").first().textContent());
		page.fill("#filter-text", "нет такого");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("ничего не найдено");
	}

	@Test
	void whatIsCountedTwiceAndWhatLiesOutsideStandsBeside() {
		town();
		long run = new TestReports(this.reports).run("УО-01", FROM, TO).id();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + run);
		assertAccessible(page);
		page.locator(".tabs").getByText("Учтены дважды").click();
		assertThat(page.locator("tbody tr").first()).containsText("запись №");
		look(page, "double-counts");
		assertAccessible(page);
		assertThat(csv(page)).hasSize(2).last().asString().startsWith("140658;").contains("найден");
		page.selectOption("#filter-organization", new SelectOption().setIndex(1));
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("ничего не найдено");
		page.fill("#filter-text", "140658");
		page.selectOption("#filter-organization", "");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.locator(".tabs").getByText("Вне периода").click();
		assertThat(page.locator("h2")).hasText("Вне периода");
		look(page, "outside");
		assertAccessible(page);
		long outside = page.locator("tbody tr").count();
		assertThat(csv(page)).hasSize((int) outside + 1);
		page.navigate("/municipality/reports");
		look(page, "runs");
		assertAccessible(page);
	}

	@Test
	void nothingIsProposedForWhatIsOnlyWorthALook() {
		town();
		long run = new TestReports(this.reports).run("УО-01", FROM, TO).id();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run + "?tier=check");
		assertThat(page.locator(".report-table tbody").first()).containsText("сходство, проверить");
		assertThat(page.locator(".report-table")).not()
			.containsText(Pattern.compile("оставить|удалить$|выбыл своевременно"));
		look(page, "worth-a-look");
		assertThat(csv(page)).hasSizeGreaterThan(1)
			.noneMatch(line -> line.contains("оставить") || line.contains("удалить"));
		page.getByText("Сравнить записи").first().click();
		assertThat(page.locator("main")).containsText("Сначала сверьте обе записи с личными делами.");
	}

	@Test
	void everyCaseOfTheListCanBeOpened() {
		town();
		new TestReports(this.reports).run("УО-01", FROM, TO);
		Page page = administrator(Script.WITH_SCRIPT);
		for (CaseSummary one : this.cases.page(Cases.Filter.ALL, 0, 200, Scope.EVERYTHING)) {
			assertThat(page.request().get("/municipality/cases/" + one.number()).status()).as(one.toString())
				.isEqualTo(200);
		}
		long counted = this.cases
			.page(new Cases.Filter(null, false, "double_count", null, null, null, null), 0, 1, Scope.EVERYTHING)
			.get(0)
			.number();
		page.navigate("/municipality/cases/" + counted);
		assertThat(page.locator("main")).containsText("Одна запись учтена дважды");
		assertThat(page.locator("main")).not().containsText("оригинал, оставить");
		look(page, "double-count");
	}

	@Test
	void aListThatDoesNotExistIsNotFound() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		for (String rest : new String[] { "", "/outside", "/double-counts", "/lines.csv", "/outside/lines.csv",
				"/double-counts/lines.csv", "/confirm", "/confirm/1" }) {
			assertThat(page.navigate("/municipality/reports/987654" + rest).status()).isEqualTo(404);
		}
	}

	private void town() {
		new TestImports(this.imports).withTownSmall().run();
	}

	private static List<String> csv(Page page) {
		Download download = page.waitForDownload(() -> page.getByText("Скачать CSV").click());
		try {
			return Files.readAllLines(download.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
