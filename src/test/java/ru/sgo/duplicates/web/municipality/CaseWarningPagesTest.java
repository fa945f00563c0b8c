package ru.sgo.duplicates.web.municipality;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.pairs.PartedDocuments;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.Cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What would harm a child is said before it is decided. */
class CaseWarningPagesTest extends CaseTownTest {

	@Autowired
	private PartedDocuments parted;

	@Autowired
	private Cases every;

	@ParameterizedTest
	@EnumSource
	void theCheckNamesTheChildThePlacesAndWarnsWhereTheOldestHistoryWouldGo(Script script) {
		Page page = open(script, egor());
		assertThat(page.locator(".oldest")).hasCount(0);
		assertThat(page.locator(".in-use")).containsText("Записью №\u00a0200 пользуются с 01.09.2020");
		page.getByText("Решить иначе").click();
		page.check("input[name=account][value='200']");
		page.fill("#keepReason", "По приказу");
		press(page, "Продолжить");
		assertThat(page.locator(".lead")).containsText("Лисицын Егор Петрович, 05.03.2013");
		assertThat(page.locator(".checked-account")).hasCount(2);
		assertThat(page.locator(".checked-account").first())
			.containsText("Запись №\u00a0200: Лисицын Егор Петрович, 05.03.2013, создана 02.09.2020");
		assertThat(page.locator(".checked-account").first()).containsText("Школа № 1");
		assertThat(page.locator(".checked-account").last()).containsText("Сад № 1");
		assertThat(page.locator(".checked-account").last()).containsText("01.09.2016 – по настоящее время");
		assertThat(page.locator(".oldest"))
			.containsText("Будет удалена запись №\u00a0100 с самой старой историей: движение в ней с 01.09.2016.");
		look(page, "check-" + script);
		page.setViewportSize(390, 800);
		look(page, "check-390-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
	}

	@Test
	void whoKeepsTheOldestIsNotWarned() {
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		page.getByText("Решить иначе").click();
		page.fill("#keepReason", "По приказу");
		press(page, "Продолжить");
		assertThat(page.locator(".checked-account")).hasCount(2);
		assertThat(page.locator(".oldest")).hasCount(0);
	}

	@ParameterizedTest
	@EnumSource
	void differentChildrenWithOneDocumentAreAskedAboutAgainAndKeptApart(Script script) {
		long number = egor();
		Page page = open(script, number);
		page.getByText("Это разные дети").click();
		page.fill("#distinctReason", "Сверено с личными делами");
		press(page, "Записать: разные дети");
		assertThat(page.locator("#sure-error")).containsText("один и тот же СНИЛС");
		assertThat(page.locator("#distinctReason")).hasValue("Сверено с личными делами");
		assertThat(page.locator(".badges").first()).containsText("найден");
		look(page, "one-document-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		press(page, "Записать: разные дети");
		assertThat(page.locator("#sure-error")).isVisible();
		assertThat(this.parted.count(Scope.EVERYTHING)).isZero();
		page.check("#sure-yes");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".badges").first()).hasText("разные дети один документ у разных детей");
		assertThat(this.parted.count(Scope.EVERYTHING)).isOne();
		assertThat(page.locator(".picture-meetings")).hasCount(0);
		assertThat(page.locator("main")).not().containsText("Оставить запись");
		assertThat(page.locator(".compare thead .state")).hasCount(0);
		look(page, "apart-" + script);
		page.navigate("/municipality");
		page.getByText("Разные дети с одним документом").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("tbody")).containsText("Лисицын Егор Петрович");
		look(page, "parted-" + script);
		page.setViewportSize(390, 800);
		look(page, "parted-390-" + script);
		page.setViewportSize(1280, 800);
		page.getByText("Сравнить").first().click();
		assertThat(page.locator("main")).containsText("Сверено с личными делами");
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС",
					"200;Лисицын;Егор;Петрович;05.03.2013;123-456-789 64")
			.run();
		assertThat(this.parted.count(Scope.EVERYTHING)).isZero();
	}

	@Test
	void namesakesWithoutACommonDocumentAreAskedOnce() {
		Page page = open(Script.WITHOUT_SCRIPT, number("300"));
		page.getByText("Это разные дети").click();
		page.fill("#distinctReason", "Однофамильцы, сверено");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".badges").first()).hasText("разные дети");
		assertThat(this.parted.count(Scope.EVERYTHING)).isZero();
	}

	@Test
	void ofThreeAccountsOnlyThoseThatArePartedHaveToBearNoCommonDocument() {
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи",
					"250;Лисицын;Егор;Петрович;05.03.2013;;05.10.2020")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата", "250;Ш2;Зачисление;05.10.2020")
			.run();
		report();
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		page.getByText("Это разные дети").click();
		page.check("input[name=accounts][value='250']");
		page.fill("#distinctReason", "Однофамилец, сверено");
		press(page, "Записать: разные дети");
		assertThat(page.locator("#sure-error")).hasCount(0);
		assertThat(page.locator(".badges").first()).containsText("разные дети");
	}

	@Test
	void twoComparedAccountsWithOneDocumentAreAskedAboutAgain() {
		neverReported();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/comparison?first=100&second=200");
		page.fill("#wordReason", "Сверено");
		press(page, "Записать: разные дети");
		assertThat(page.locator("#sure-error")).containsText("один и тот же СНИЛС");
		look(page, "comparison");
		assertAccessible(page);
		page.check("#sure-yes");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".notice-success")).containsText("разные дети");
		assertThat(this.parted.count(Scope.EVERYTHING)).isOne();
		page.navigate("/municipality/comparison?first=300&second=400");
		page.fill("#wordReason", "Сверено");
		press(page, "Записать: разные дети");
		assertThat(page.locator(".notice-success")).containsText("разные дети");
		assertThat(this.parted.count(Scope.EVERYTHING)).isOne();
	}

	@Test
	void afterAskingForAnExplanationThePageSaysSo() {
		files()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Дата создания записи;Способ ввода",
					"700;Соснин;Иван;Ильич;06.06.2012;01.09.2018;По заявлению",
					"701;Соснин;Иван;Ильич;06.06.2012;02.09.2020;Быстрый ввод")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата", "700;Ш2;Зачисление;01.10.2020",
					"701;Ш1;Зачисление;01.09.2020")
			.run();
		report();
		Page page = open(Script.WITHOUT_SCRIPT, number("700"));
		press(page, "Запросить пояснение у организации");
		assertThat(page.locator(".notice-success")).containsText("Пояснение у организации запрошено");
		assertThat(page.locator("main")).containsText("Пояснение запрошено: Школа № 1, ответ до");
		assertThat(page.locator("main")).containsText("Принято: запрошено пояснение");
		assertThat(page.locator("main")).not().containsText("предложение подтверждено");
		assertThat(page.locator(".badges").first()).not().containsText("посмотреть самим");
		look(page, "asked");
		page.setViewportSize(390, 800);
		look(page, "asked-390");
	}

	@Test
	void aDecidedCaseBearsNoDoubtOfTheMachine() {
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		assertThat(page.locator(".badges").first())
			.hasText("найден две записи полное совпадение можно подтвердить совпадает документ");
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".badges").first()).hasText("в работе у организаций две записи одного ребёнка");
		page.navigate("/municipality/cases/" + number("300"));
		assertThat(page.locator(".badges").first())
			.hasText("найден две записи полное совпадение сверьте с личным делом");
	}

	@Test
	void theDeletionAndTheBulkConfirmationSayWhatIsLost() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/reports");
		page.locator("tbody a").first().click();
		page.locator(".report-actions a[href$='/confirm']").click();
		assertThat(page.locator("main")).containsText("Удалить нужно будет записей: 1.");
		assertThat(page.locator(".in-use")).containsText("Из них используются больше месяца: 1.");
		look(page, "bulk");
		press(page, "Подтвердить");
		assertThat(page.locator(".notice-success")).containsText("Подтверждение завершено");
		carryOutTheFirstSteps(page);
		assertThat(page.locator("main"))
			.containsText("Отменить можно только здесь; в АИС СГО восстанавливают через службу поддержки.");
		look(page, "deletion");
		page.setViewportSize(390, 800);
		look(page, "deletion-390");
	}

	/** Until the deletion is what is to be done. */
	private void carryOutTheFirstSteps(Page page) {
		for (int step = 0; step < 2; step++) {
			open(page, step);
			page.fill("#orderNumber", "1" + step);
			press(page, "Выполнено");
			assertThat(page.locator(".notice-success")).isVisible();
		}
		open(page, 2);
	}

	private void open(Page page, int step) {
		page.navigate("/municipality/tasks/"
				+ this.every.find(egor(), Scope.EVERYTHING).orElseThrow().tasks().get(step).id());
	}

}
