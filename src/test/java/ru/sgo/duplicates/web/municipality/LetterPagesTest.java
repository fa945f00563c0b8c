package ru.sgo.duplicates.web.municipality;

import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Letters to all organizations, and that they were told. */
class LetterPagesTest extends CaseTownTest {

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void tasksAreGiven() {
		Page page = open(Script.WITHOUT_SCRIPT, egor());
		press(page, "Подтвердить предложение");
		assertThat(page.locator(".notice-success")).containsText("задачи выданы");
	}

	@ParameterizedTest
	@EnumSource
	void allLettersAreWrittenInTheBackgroundAndDownloaded(Script script) {
		this.users.make(0, "head", Role.HEAD, "УО-01");
		Page page = signedIn(script, "head", TestUsers.PASSWORD);
		page.navigate("/municipality/letters");
		press(page, "Подготовить все письма: 2");
		assertThat(page).hasURL(Pattern.compile(".*/municipality/letters/runs/\\d+"));
		String run = page.url();
		awaitLetters(page, script);
		look(page, "written-" + script);
		Download download = page.waitForDownload(() -> page.getByText("Скачать письма").press("Enter"));
		Assertions.assertThat(download.suggestedFilename()).isEqualTo("task-letters.zip");
		page.navigate("/municipality/letters");
		assertThat(page.locator("main a[href='" + run.replaceAll(".*(/municipality)", "$1") + "/letters.zip']"))
			.containsText("Скачать готовые");
		press(page, "Подготовить все письма: 2");
		awaitLetters(page, script);
		Page late = page.context().newPage();
		late.navigate(run + "/letters.zip");
		assertThat(late).hasURL(run);
		assertThat(late.locator("main")).containsText("Эти письма больше не хранятся");
		look(late, "forgotten-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(late);
		}
	}

	private static void awaitLetters(Page page, Script script) {
		while (script == Script.WITHOUT_SCRIPT && page.locator(".run-progress").count() > 0) {
			page.reload();
		}
		assertThat(page.locator(".notice-success")).containsText("Файл хранится до");
	}

	@Test
	void aRunThatWasStoppedInTheMiddleSaysSo() {
		long killed = this.jdbc.sql("""
				insert into letter_run (status, actor, started_at, organizations, file)
				values ('RUNNING', 'admin', now(), 2, 'gone.zip') returning id""").query(Long.class).single();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/letters/runs/" + killed);
		assertThat(page.locator(".notice-problem")).containsText("прервалась вместе с работой программы");
		press(page, "Подготовить заново");
		assertThat(page.locator(".notice-success")).containsText("Письма готовы");
	}

	@Test
	void whoWasNotToldIsSeenInTheSummaryAndTheCaseAndNotedFromThere() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality");
		assertThat(page.locator("main")).containsText("Доведено до сведения организаций: 0 из 2");
		page.getByText("Не доведено: 2").click();
		assertThat(page.locator("tbody tr")).hasCount(2);
		page.navigate("/municipality/cases/" + egor());
		assertThat(page.locator("section[aria-labelledby=tasks]")).containsText("Школа № 1: не доведено");
		look(page, "case-not-told");
		page.locator("section[aria-labelledby=tasks] a[aria-label='Отметить: Школа № 1']").click();
		page.fill("#number", "15");
		page.fill("#to", "Ивановой М. П.");
		press(page, "Отметить");
		assertThat(page).hasURL(Pattern.compile(".*/municipality/cases/" + egor()));
		assertThat(page.locator("section[aria-labelledby=tasks]")).containsText("письмом, № 15, Ивановой М. П.");
		look(page, "case-told");
		assertAccessible(page);
		page.navigate("/municipality");
		assertThat(page.locator("main")).containsText("Доведено до сведения организаций: 1 из 2");
		look(page, "summary-told");
		page.getByText("Не доведено: 1").click();
		assertThat(page.locator("tbody tr")).hasCount(1);
		assertThat(page.locator("tbody")).containsText("Сад № 1");
		page.navigate("/municipality/letters?told=yes");
		assertThat(page.locator("tbody tr")).hasCount(1);
		look(page, "letters-told");
		page.navigate("/municipality/cases/" + egor());
		this.users.make(0, "head", Role.HEAD, "УО-01");
		Page head = signedIn(Script.WITHOUT_SCRIPT, "head", TestUsers.PASSWORD);
		head.navigate("/municipality/cases/" + egor());
		assertThat(head.locator("section[aria-labelledby=tasks]")).containsText("Сад № 1: не доведено");
		assertThat(head.locator("section[aria-labelledby=tasks] a[aria-label^='Отметить']")).hasCount(0);
	}

	@ParameterizedTest
	@EnumSource
	void whoKeepsALetterheadAfterAnotherIsToldAndLosesNothing(Script script) {
		Page page = administrator(script);
		Page other = administrator(script);
		page.navigate("/municipality/letterhead?authority=УО-01");
		other.navigate("/municipality/letterhead?authority=УО-01");
		page.fill("#signer", "П. П. Первый");
		press(page, "Сохранить");
		assertThat(page.locator(".notice-success")).containsText("Бланк сохранён");
		other.fill("#signer", "В. В. Второй");
		other.fill("#address", "ул. Мира, 1");
		press(other, "Сохранить");
		assertThat(other.locator(".notice-problem")).containsText("бланк изменили");
		assertThat(other.locator("#signer")).hasValue("В. В. Второй");
		assertThat(other.locator("#signer-hint")).containsText("Сейчас сохранено: П. П. Первый");
		assertThat(other.locator("#address-hint")).containsText("Сейчас сохранено: —");
		assertThat(other.locator("#telephone-hint")).hasCount(0);
		look(other, "letterhead-changed-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(other);
		}
		press(other, "Сохранить");
		assertThat(other.locator(".notice-success")).containsText("Бланк сохранён");
		assertThat(other.locator("#signer")).hasValue("В. В. Второй");
	}

}
