package ru.sgo.duplicates.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.BadFiles;
import ru.sgo.duplicates.BadFiles.BadFile;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.job.RegistryGate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads when a file or a period cannot be right. */
class BadInputPagesTest extends BrowserTest {

	private static final String[] ORGANIZATIONS = { "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
			"Ш1;Школа № 1;ООО;УО-01" };

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void aTownWithOneSchool() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports).with(Part.ORGANIZATIONS, ORGANIZATIONS).run();
	}

	@Test
	void everyBadFileIsAnsweredInWordsAndTheGoodFileFollows() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		for (BadFile bad : BadFiles.all()) {
			send(page, bad.content());
			assertThat(page.locator(".notice-problem")).containsText("Загрузка не удалась, ничего не изменилось");
			assertThat(page.locator(".notice-problem")).containsText("Ученики (воспитанники)"
					+ ((bad.line() > 1) ? ", строка " + bad.line() : "") + ": " + bad.message());
			assertThat(page.locator("tbody tr")).hasCount(1);
			List<String> cells = page.locator("tbody td").allTextContents();
			assertThat(cells).as(bad.name())
				.containsExactly("Ученики (воспитанники)", bad.column().isEmpty() ? "—" : bad.column(), bad.message(),
						"1", String.valueOf(bad.line()), "Не принята");
		}
		look(page, "damaged");
		assertThat(this.jdbc.sql("select count(*) from student_account").query(Long.class).single()).isZero();
		send(page, BadFiles.good().getBytes(StandardCharsets.UTF_8));
		assertThat(page.locator("main")).containsText("Замечаний нет");
		assertThat(page.locator("main")).containsText("завершена");
	}

	@ParameterizedTest
	@EnumSource
	void aPeriodThatCannotBeRightIsSaidBesideTheField(Script script) {
		Page page = administrator(script);
		wish(page, "2021-03-31", "2020-09-01");
		assertThat(page.locator("#to-error")).containsText("Конец периода раньше начала.");
		assertThat(page.locator("#from")).hasValue("2021-03-31");
		look(page, "period-" + script);
		wish(page, "0001-01-01", "2020-09-01");
		assertThat(page.locator("#from-error")).containsText("Такая дата невозможна.");
		wish(page, "", "2020-09-01");
		assertThat(page.locator("#from-error")).isVisible();
		page.navigate("/municipality/reports");
		page.locator("#from").evaluate("field => field.type = 'text'");
		page.fill("#from", "31.02.2020");
		press(page, "Сформировать список");
		assertThat(page.locator("#from-error")).containsText("Укажите дату в виде ДД.ММ.ГГГГ");
		assertThat(this.jdbc.sql("select count(*) from duplicate_report").query(Long.class).single()).isZero();
	}

	@Test
	void anAuthorityWithoutOrganizationsIsToldWhatComesFirst() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports).with(Part.ORGANIZATIONS, ORGANIZATIONS[0], ORGANIZATIONS[1]).run();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		wish(page, "2020-09-01", "2021-03-31");
		assertThat(page.locator("main"))
			.containsText("У этого управления нет ни одной организации: сначала загрузите организации.");
	}

	@ParameterizedTest
	@EnumSource
	void aListIsNotMadeWhileFilesAreLoadedNorTwiceAtOnce(Script script) {
		Page page = administrator(script);
		Page second = page.context().newPage();
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			send(page, BadFiles.good().getBytes(StandardCharsets.UTF_8));
			wish(second, "2020-09-01", "2021-03-31");
			assertThat(second.locator(".notice-problem"))
				.containsText("Сейчас идёт загрузка данных. Сформируйте список, когда она завершится.");
			assertThat(second.locator("#from")).hasValue("2020-09-01");
			look(second, "busy-" + script);
		});
		assertThat(done(page)).isEqualTo(1);
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			wish(page, "2020-09-01", "2021-03-31");
			assertThat(page).hasURL(Pattern.compile(".*/reports/\\d+"));
			wish(second, "2020-09-01", "2021-03-31");
			assertThat(second.locator(".notice-problem"))
				.containsText("Список для этого управления уже формируется. Дождитесь его завершения.");
		});
		assertThat(page.locator("a[href$='lines.csv']")).isVisible();
		assertThat(this.jdbc.sql("select count(*) from duplicate_report").query(Long.class).single()).isEqualTo(1);
	}

	/**
	 * How many accounts the import under way has brought, when it has ended: its page
	 * looks again by itself, and a second reload would break that off.
	 */
	private long done(Page page) {
		assertThat(page.getByText("завершена").first()).isVisible();
		return this.jdbc.sql("select count(*) from student_account").query(Long.class).single();
	}

	private static void send(Page page, byte[] content) {
		page.navigate("/municipality/imports");
		page.setInputFiles("#students", new FilePayload("выгрузка.csv", "text/csv", content));
		press(page, "Загрузить");
	}

	private static void wish(Page page, String from, String to) {
		page.navigate("/municipality/reports");
		page.fill("#from", from);
		page.fill("#to", to);
		press(page, "Сформировать список");
	}

}
