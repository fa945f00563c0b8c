package ru.sgo.duplicates.web.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Keyboard;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.Decisions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The month of a kindergarten with ten leavers and of the school that has them now: by
 * the list, in few clicks.
 */
class MonthPagesTest extends BrowserTest {

	private static final List<String> SURNAMES = List.of("Арбузов", "Берёзкин", "Волков", "Голубев", "Дятлов", "Ершов",
			"Жуков", "Зайцев", "Калинин", "Лисицын");

	private static final int CHILDREN = SURNAMES.size();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Autowired
	private Cases cases;

	@Autowired
	private Decisions decisions;

	@Autowired
	private TestUsers users;

	private int clicks;

	@BeforeEach
	void tenChildrenHaveLeftTheKindergartenAndTheAuthorityHasDecided() {
		EmptyTown.in(this.jdbc);
		List<String> accounts = new ArrayList<>();
		List<String> movements = new ArrayList<>();
		IntStream.range(0, CHILDREN).forEach(child -> {
			String name = SURNAMES.get(child) + ";Егор;Петрович;" + (10 + child) + ".03.2013;;";
			accounts.add((100 + child) + ";" + name + "01.09.2016;По заявлению;Д1");
			accounts.add((200 + child) + ";" + name + "02.09.2020;Быстрый ввод;Ш1");
			movements.add((100 + child) + ";Д1;Зачисление;01.09.2016;5");
			movements.add((200 + child) + ";Ш1;Зачисление;01.09.2020;77");
		});
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Д1;Детский сад № 1;ДОО;УО-01", "Ш1;Школа № 1;ООО;УО-01")
			.with(Part.STUDENTS,
					"Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;"
							+ "Код организации",
					String.join("\n", accounts))
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					String.join("\n", movements))
			.run();
		new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31));
		this.cases.page(Cases.Filter.ALL, 0, 50, Scope.EVERYTHING)
			.forEach(one -> this.decisions.confirm(one.number(), Actor.user("admin"), Scope.EVERYTHING));
		this.users.make(0, "sad", Role.ORGANIZATION, "Д1");
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
		this.clicks = 0;
	}

	@Test
	void tenLeaversOfAKindergartenTakeFourClicksAndOneOrder() {
		Page sad = atHome(signedIn(Script.WITH_SCRIPT, "sad", TestUsers.PASSWORD));
		assertThat(sad.locator(".lead")).containsText("Сделать: 10 (детей: 10)");
		assertThat(sad.locator(".child")).hasCount(CHILDREN);
		assertAccessible(sad);
		click(sad.locator("#tick-all"));
		assertThat(button(sad, "Отметить сделанным: 10 →")).isVisible();
		click(sad.locator("#orderNumber"));
		sad.keyboard().type("41-о");
		look(sad, "kindergarten");
		click(button(sad, "Отметить сделанным: 10 →"));
		assertThat(sad.locator("h1")).hasText("Проверьте перед отметкой");
		assertThat(sad.locator("#orderNumber")).hasValue("41-о");
		look(sad, "kindergarten-check");
		assertAccessible(sad);
		click(button(sad, "Отметить сделанным: 10"));
		assertThat(sad.locator(".notice-success")).containsText("Сделано: 10 из 10");
		look(sad, "kindergarten-result");
		assertAccessible(sad);
		Assertions.assertThat(this.clicks).isEqualTo(4);
		Assertions.assertThat(withdrawals("41-о")).isEqualTo(CHILDREN);
		sad.goBack();
		sad.navigate("/organization");
		assertThat(sad.locator(".empty")).isVisible();
	}

	@Test
	void theTasksAreAFileOfOnesOwn() throws IOException {
		Page sad = atHome(signedIn(Script.WITHOUT_SCRIPT, "sad", TestUsers.PASSWORD));
		Download file = sad
			.waitForDownload(() -> sad.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Excel")).click());
		Assertions.assertThat(file.suggestedFilename()).isEqualTo("tasks.xlsx");
		try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file.path()))) {
			XSSFSheet sheet = book.getSheet("Мои задачи");
			Assertions.assertThat(sheet.getLastRowNum()).isEqualTo(CHILDREN);
			XSSFRow first = sheet.getRow(1);
			Assertions.assertThat(first.getCell(0).getStringCellValue()).endsWith(" Егор Петрович");
			Assertions.assertThat(first.getCell(1).getLocalDateTimeCellValue().getYear()).isEqualTo(2013);
			Assertions.assertThat(first.getCell(3).getStringCellValue())
				.contains("Оформите выбытие 31 августа 2020 г. из организации «Детский сад № 1»");
			Assertions.assertThat(first.getCell(4).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2020-08-31");
			Assertions.assertThat(first.getCell(6).getStringCellValue()).isEqualTo("к исполнению");
		}
		Assertions.assertThat(sad.request().get("/organization/lines.csv?act=enrol").text().lines()).hasSize(1);
		Page school = signedIn(Script.WITHOUT_SCRIPT, "school", TestUsers.PASSWORD);
		Assertions.assertThat(school.request().get("/organization/lines.csv?act=enrol").text().lines())
			.hasSize(1 + CHILDREN)
			.anySatisfy(line -> Assertions.assertThat(line).contains(";ждёт предыдущего шага;Детский сад № 1;"));
	}

	@Test
	void twentyTasksOfASchoolTakeSixClicks() {
		theKindergartenHasDoneItsPart();
		Page school = atHome(signedIn(Script.WITH_SCRIPT, "school", TestUsers.PASSWORD));
		assertThat(school.locator(".lead")).containsText("Сделать: 20 (детей: 10)");
		assertThat(school.locator(".tabs")).containsText("Зачислить оригинал из выбывших (10)");
		click(school.locator("#tick-all"));
		// Who has ticked goes on with the keyboard: the order is the next field.
		school.keyboard().press("Tab");
		school.keyboard().type("118");
		look(school, "school");
		click(button(school, "Отметить сделанным: 20 →"));
		assertThat(school.locator("main")).containsText("оставьте: в ней история");
		click(school.getByLabel("Сверено с личным делом"));
		click(school.getByLabel("Оценки перенесены или их нет"));
		click(school.getByLabel("Родители привязаны к оригиналу"));
		look(school, "school-check");
		click(button(school, "Отметить сделанным: 20"));
		assertThat(school.locator(".notice-success")).containsText("Сделано: 20 из 20");
		Assertions.assertThat(this.clicks).isEqualTo(6);
		Assertions
			.assertThat(this.jdbc.sql("select count(*) from student_account where deleted_at is not null")
				.query(Integer.class)
				.single())
			.isEqualTo(CHILDREN);
		look(school, "school-result");
	}

	@Test
	void theListIsDoneWithoutAMouse() {
		Page sad = visitor(Script.WITH_SCRIPT);
		Keyboard keyboard = new Keyboard(sad).signIn("sad", TestUsers.PASSWORD);
		keyboard.to(sad.locator("#tick-all")).press("Space");
		keyboard.to(sad.locator("#orderNumber")).type("41-о");
		keyboard.to(button(sad, "Отметить сделанным: 10 →")).press("Enter");
		assertThat(sad.locator("h1")).hasText("Проверьте перед отметкой");
		keyboard.to(button(sad, "Отметить сделанным: 10")).press("Space");
		assertThat(sad.locator(".notice-success")).containsText("Сделано: 10 из 10");
		assertThat(sad.locator(".notice-success").first()).isFocused();
		Assertions.assertThat(withdrawals("41-о")).isEqualTo(CHILDREN);
	}

	@ParameterizedTest
	@EnumSource
	void aWrongDayIsSaidAtItsRowAndTheOthersAreDoneAndTakenBack(Script script) {
		Page sad = atHome(signedIn(script, "sad", TestUsers.PASSWORD));
		press(sad, "Отметить сделанным →");
		assertThat(sad.locator(".notice-problem")).containsText("Отметьте, что сделано");
		if (script == Script.WITH_SCRIPT) {
			sad.check("#tick-all");
		}
		else {
			sad.locator(".tick-all a").click();
		}
		Locator send = sad.locator(".tick-bar button");
		send.press("Enter");
		assertThat(sad.locator("h1")).hasText("Проверьте перед отметкой");
		Locator day = sad.locator(".child").filter(new Locator.FilterOptions().setHasText("Волков")).locator("input");
		day.fill("2020-09-10");
		press(sad, "Отметить сделанным: 10");
		assertThat(sad.locator(".notice-warning")).containsText("Сделано: 9 из 10");
		Locator wrong = sad.locator(".child").filter(new Locator.FilterOptions().setHasText("Волков"));
		assertThat(wrong.locator(".field-error")).containsText("Дата позже, чем решило УО");
		look(sad, "refused-" + script);
		wrong.locator("input").fill("2020-08-28");
		press(sad, "Отметить ещё раз: 1");
		assertThat(sad.locator(".notice-success")).containsText("Сделано: 10 из 10");
		sad.locator(".child").filter(new Locator.FilterOptions().setHasText("Волков")).locator("button").press("Enter");
		assertThat(sad.locator(".notice-success").first()).containsText("Отменено: 1");
		press(sad, "Отменить всё: 9");
		assertThat(sad.locator(".notice-success").first()).containsText("Отменено: 9");
		Assertions.assertThat(withdrawals("")).isZero();
		sad.navigate("/organization");
		assertThat(sad.locator(".child")).hasCount(CHILDREN);
		assertThat(sad.locator("#done")).hasCount(0);
	}

	@Test
	void aDeletionIsNotDoneUncheckedAndWhatIsTypedIsKept() {
		theKindergartenHasDoneItsPart();
		Page school = signedIn(Script.WITHOUT_SCRIPT, "school", TestUsers.PASSWORD);
		school.navigate("/organization?all=true");
		school.fill("#orderNumber", "7");
		school.fill("#orderDate", "2099-01-01");
		school.locator(".tick-bar button").press("Enter");
		assertThat(school.locator(".field-error")).containsText("Проверьте дату приказа");
		assertThat(school.locator("input[name=tasks]:checked")).hasCount(2 * CHILDREN);
		school.fill("#orderDate", "2020-09-03");
		school.locator(".tick-bar button").press("Enter");
		press(school, "Отметить сделанным: 20");
		assertThat(school.locator(".notice-problem")).containsText("отметьте все три проверки");
		assertThat(school.locator("#orderNumber")).hasValue("7");
		Assertions
			.assertThat(this.jdbc.sql("select count(*) from task where status = 'DONE'").query(Integer.class).single())
			.isEqualTo(CHILDREN);
	}

	@Test
	void theSchoolSeesWhoBlocksItAndPrintsItsListWithoutButtons() {
		this.jdbc.sql("update task set due_on = '2020-10-01'").update();
		Page school = atHome(signedIn(Script.WITH_SCRIPT, "school", TestUsers.PASSWORD));
		assertThat(school.locator(".lead")).containsText("ждут других: 20");
		school.locator("#waiting summary").click();
		assertThat(school.locator("#waiting .child").first()).containsText("Детский сад № 1: оформить выбытие");
		assertThat(school.locator("#waiting .child").first()).containsText("просрочена");
		assertAccessible(school);
		look(school, "waiting");
		Page sad = atHome(signedIn(Script.WITH_SCRIPT, "sad", TestUsers.PASSWORD));
		assertThat(sad.locator(".lead")).containsText("просрочено: 10");
		sad.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(sad.locator(".print-only")).containsText("Детский сад № 1");
		assertThat(sad.locator(".tick-bar")).isHidden();
		assertThat(sad.locator("main button:visible")).hasCount(0);
		sad.setViewportSize(720, 1000);
		Assertions.assertThat(sad.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
		look(sad, "print");
		sad.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		sad.setViewportSize(390, 800);
		Assertions.assertThat(sad.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
		look(sad, "narrow");
	}

	@Test
	void aListByOneActTicksThatActAlone() {
		theKindergartenHasDoneItsPart();
		Page school = atHome(signedIn(Script.WITH_SCRIPT, "school", TestUsers.PASSWORD));
		school.locator(".tabs").getByText("Зачислить").click();
		assertThat(school.locator("input[name=tasks]")).hasCount(CHILDREN);
		school.check("#tick-all");
		button(school, "Отметить сделанным: 10 →").click();
		assertThat(school.locator("main")).not().containsText("Сверено с личным делом");
		button(school, "Отметить сделанным: 10").click();
		assertThat(school.locator(".notice-success")).containsText("Сделано: 10 из 10");
	}

	private void theKindergartenHasDoneItsPart() {
		Page sad = signedIn(Script.WITHOUT_SCRIPT, "sad", TestUsers.PASSWORD);
		sad.navigate("/organization?all=true");
		sad.locator(".tick-bar button").press("Enter");
		press(sad, "Отметить сделанным: 10");
		assertThat(sad.locator(".notice-success")).containsText("Сделано: 10 из 10");
	}

	private void click(Locator what) {
		what.click();
		this.clicks++;
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private int withdrawals(String order) {
		return this.jdbc
			.sql("""
					select count(*) from movement where kind = 'WITHDRAWAL' and superseded_at is null and order_number = :order
					""")
			.param("order", order)
			.query(Integer.class)
			.single();
	}

}
