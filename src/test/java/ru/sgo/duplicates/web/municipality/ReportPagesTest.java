package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseKind;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.Cases;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The authority reads the list. */
class ReportPagesTest extends ReportTownTest {

	@Autowired
	private Cases cases;

	@Autowired
	private JdbcClient database;

	@Test
	void theListIsReadInPartsFilteredAndPaged() {
		long run = reported();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run);
		assertThat(page.locator(".tabs [aria-current]")).containsText("Решить");
		long all = numbers(page).stream().mapToLong(Long::longValue).sum();
		page.locator(".tabs").getByText("Подтвердить сразу").click();
		assertThat(page.locator(".paging-total")).containsText("Показаны 1–50 из");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Следующая")).click();
		assertThat(page.locator(".paging-total")).containsText("Показаны 51–");
		assertThat(page.locator(".tabs [aria-current]")).containsText("Подтвердить сразу");
		page.locator(".filter-more summary").click();
		page.selectOption("#filter-cause", "same_date");
		press(page, "Показать");
		assertThat(page.locator("#filter-cause")).hasValue("same_date");
		assertThat(page.locator(".filter-more summary")).hasText("Отбор (1)");
		assertThat(numbers(page).stream().mapToLong(Long::longValue).sum()).isLessThan(all);
		look(page, "filtered");
		List<String> file = csv(page);
		assertThat(file.get(0)).startsWith("\uFEFFГруппа;№ записи;Фамилия, имя, отчество;Дата рождения;")
			.contains("Класс, группа;Зачислен;");
		String first = page.locator(".case-row-name").first().textContent();
		assertThat(file).hasSizeGreaterThan(2).anyMatch(line -> line.contains(";" + first + ";"));
		page.fill("#filter-text", "нет такого");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("ничего не найдено");
		assertThat(page.url()).doesNotContain("text=");
	}

	@Test
	void theFirstChildIsNearTheTopAndEachHasTwoLines() {
		long run = reported();
		Page page = administrator(Script.WITH_SCRIPT);
		page.setViewportSize(1280, 900);
		for (String part : List.of("decide", "confirm", "similar")) {
			page.navigate("/municipality/reports/" + run + "?turn=" + part);
			assertThat(page.locator(".case-row").first().boundingBox().y).as(part).isLessThan(350);
			assertThat(page.locator(".case-row-text").first().boundingBox().height).as(part).isLessThan(60);
			look(page, part);
			assertAccessible(page);
			page.setViewportSize(390, 844);
			look(page, part + "-390");
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			assertAccessible(page);
			page.setViewportSize(1280, 900);
		}
	}

	@Test
	void whereTheAccountsWereIsDrawnAndSaidInEveryRow() {
		long run = reported();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run + "?turn=confirm");
		assertThat(page.locator(".case-row svg .picture-bar").first()).isVisible();
		assertThat(page.locator(".case-row .picture-small")).hasCount(50);
		assertThat(page.locator(".case-row figcaption").first()).containsText("запись №");
	}

	@Test
	void whatIsCountedTwiceAndWhatLiesOutsideStandsBeside() {
		long run = reported();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports/" + run);
		assertAccessible(page);
		page.locator(".report-sum a[href$=double-counts]").click();
		assertThat(page.locator("tbody tr").first()).containsText("Запись №");
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
		page.getByText("Вернуться к списку").click();
		page.locator(".report-sum a[href$=outside]").click();
		assertThat(page.locator("h2")).hasText("Оригинал выбыл до начала периода");
		assertThat(page.locator("tbody tr").first()).containsText("оригинал, оставить");
		assertThat(page.locator("tbody tr").first()).containsText("найден");
		look(page, "outside");
		assertAccessible(page);
		long outside = page.locator("tbody tr").count();
		assertThat(csv(page)).hasSize((int) outside + 1);
		page.navigate("/municipality/reports");
		look(page, "runs");
		assertAccessible(page);
	}

	@Test
	void theDaysOfTheDataAreSaidAndTheCertificateIsOneClickAway() {
		long run = reported();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run);
		assertThat(page.locator(".report-sum"))
			.containsText(Pattern.compile("Движение в данных: с \\d\\d\\.\\d\\d\\.\\d{4} по "));
		assertThat(page.locator("main .btn-primary")).hasCount(1);
		page.getByTitle("Справка о результатах повторной проверки").click();
		assertThat(page.locator("h1")).hasText("Справка о результатах повторной проверки");
		long open = this.database.sql("select cases_open from duplicate_report where id = :run")
			.param("run", run)
			.query(Long.class)
			.single();
		assertThat(page.locator("main .lead")).containsText("не устранено: " + open + ".");
	}

	@Test
	void nothingIsProposedForWhatIsOnlyWorthALook() {
		long run = reported();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run + "?turn=similar");
		assertThat(page.locator(".case-row").first()).containsText("Сравнить записи");
		assertThat(page.locator(".case-rows")).not()
			.containsText(Pattern.compile("оставить|удалить$|выбыл своевременно"));
		assertThat(csv(page)).hasSizeGreaterThan(1)
			.noneMatch(line -> line.contains("оставить") || line.contains("удалить"));
		page.locator(".case-row-name").first().click();
		assertThat(page.locator("main")).containsText("Сначала сверьте обе записи с личными делами.");
	}

	@Test
	void aCaseOpenedFromTheListLeadsOnInItsPartAndBack() {
		long run = reported();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/reports/" + run + "?turn=decide");
		long decide = numbers(page).get(0);
		page.locator(".case-row-name").nth(1).click();
		assertThat(page.locator(".sequence-place")).hasText("2 из " + decide);
		page.locator(".sequence a").first().click();
		assertThat(page).hasURL(Pattern.compile(".*/municipality/reports/" + run + "\\?.*turn=decide.*"));
		page.getByText("Рассмотреть по одному").click();
		assertThat(page.locator(".sequence-place")).hasText("1 из " + decide);
	}

	/** How many each part of the list has. */
	private static List<Long> numbers(Page page) {
		return page.locator(".tabs .number")
			.allTextContents()
			.stream()
			.map(text -> Long.valueOf(text.replaceAll("\\D", "")))
			.toList();
	}

	@Test
	void everyCaseOfTheListCanBeOpened() {
		reported();
		Page page = administrator(Script.WITH_SCRIPT);
		for (CaseSummary one : this.cases.page(Cases.Filter.ALL, 0, 200, Scope.EVERYTHING)) {
			assertThat(page.request().get("/municipality/cases/" + one.number()).status()).as(one.toString())
				.isEqualTo(200);
		}
		long counted = this.cases
			.page(new Cases.Filter(null, false, CaseKind.DOUBLE_COUNT, null, null, null, null, null, null, null), 0, 1,
					Scope.EVERYTHING)
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

}
