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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The authority reads the list. */
class ReportPagesTest extends ReportTownTest {

	@Autowired
	private Cases cases;

	@Test
	void theListIsFilteredSortedAndPaged() {
		long run = reported();
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
			.contains("Класс, группа;Зачислен;");
		assertThat(file.stream().skip(1).filter(line -> line.contains("выбытие и зачисление в одну дату")))
			.hasSize(Integer.parseInt(page.locator(".list-head span").textContent().replaceAll("\\D", "")));
		assertThat(file.get(1)).contains(page.locator(".report-table tbody .date").first().textContent());
		page.fill("#filter-text", "нет такого");
		press(page, "Показать");
		assertThat(page.locator(".empty")).containsText("ничего не найдено");
	}

	@Test
	void whatIsCountedTwiceAndWhatLiesOutsideStandsBeside() {
		long run = reported();
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
		page.locator(".tabs").getByText("Оригинал выбыл до начала периода").click();
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
	void nothingIsProposedForWhatIsOnlyWorthALook() {
		long run = reported();
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
		reported();
		Page page = administrator(Script.WITH_SCRIPT);
		for (CaseSummary one : this.cases.page(Cases.Filter.ALL, 0, 200, Scope.EVERYTHING)) {
			assertThat(page.request().get("/municipality/cases/" + one.number()).status()).as(one.toString())
				.isEqualTo(200);
		}
		long counted = this.cases
			.page(new Cases.Filter(null, false, CaseKind.DOUBLE_COUNT, null, null, null, null, null), 0, 1,
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
