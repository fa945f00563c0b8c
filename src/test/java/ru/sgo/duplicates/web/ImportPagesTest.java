package ru.sgo.duplicates.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ImportPagesTest extends BrowserTest {

	private static final String ORGANIZATIONS = """
			Код;Наименование;Краткое наименование;Тип;Код УО
			УО-01;Управление образованием города;УО города;УО;
			ДОУ-1;Детский сад № 1;Сад № 1;ДОО;УО-01
			""";

	private static final String STUDENTS = """
			Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации;Любимый цвет
			A1;Ёлкина;Алёна;Игоревна;01.02.2015;ДОУ-1;синий
			A2;=cmd;Пётр;;31.02.2015;ДОУ-1;
			A3;Сидоров;Иван;;01.02.2015;ДОУ-99;
			""";

	private static final String MOVEMENTS = """
			Номер записи;Код организации;Вид движения;Дата
			A1;ДОУ-1;Зачисление;01.09.2018
			A2;ДОУ-1;Зачисление;01.09.2018
			=HYPERLINK("http://evil");ДОУ-1;Зачисление;01.09.2018
			""";

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void theRegistryIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	@ParameterizedTest
	@EnumSource
	void filesAreImportedAndBadRowsAreNamed(Script script) throws IOException {
		Page page = administrator(script);
		page.navigate("/municipality/imports");
		look(page, "empty-" + script);
		sendTown(page);
		assertThat(page.locator(".notice-success")).containsText("Файлы приняты.");
		assertThat(page.getByText("завершена").first()).isVisible();
		assertThat(page.locator("tbody tr")).hasCount(4);
		assertThat(page.locator("main")).containsText("Такой даты не бывает");
		look(page, "done-" + script);
		Download download = page.waitForDownload(() -> page.getByText("Скачать CSV").click());
		assertThat(Files.readString(download.path())).startsWith("\uFEFFФайл;Строка;")
			.contains("Организации с таким кодом нет")
			.contains(";\"'=HYPERLINK(")
			.doesNotContain(";\"=HYPERLINK(");
	}

	@ParameterizedTest
	@EnumSource
	void aCompleteImportThatWouldRemoveManyWaitsForAPerson(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/imports");
		sendTown(page);
		assertThat(page.getByText("завершена").first()).isVisible();
		for (String answer : new String[] { "Отменить загрузку", "Подтвердить удаление и загрузить" }) {
			page.navigate("/municipality/imports");
			page.setInputFiles("#students", file(STUDENTS.replaceFirst("A1;.*\n", "")));
			open(page, "Подробнее");
			page.check("#mode-complete");
			press(page, "Загрузить");
			assertThat(page.getByText("Загрузка удалила бы")).isVisible();
			assertThat(page.locator(".notice-warning")).containsText("строки без номера");
			assertThat(page.locator("main")).containsText("Организации с таким кодом нет");
			look(page, "held-" + script);
			if (script == Script.WITH_SCRIPT) {
				assertAccessible(page);
			}
			press(page, answer);
			assertThat(page.locator("dl").getByText(answer.startsWith("О") ? "отменена" : "завершена")).isVisible();
		}
		page.navigate("/municipality/imports");
		assertThat(page.locator("tbody tr")).hasCount(3);
		look(page, "list-" + script);
	}

	@ParameterizedTest
	@EnumSource
	void withoutAFileThePageSaysWhatIsMissingAndKeepsWhatWasChosen(Script script) {
		Page page = administrator(script);
		page.navigate("/municipality/imports");
		open(page, "Подробнее");
		page.check("#mode-complete");
		page.fill("#asOf", "2020-09-01T10:00");
		press(page, "Загрузить");
		assertThat(page.locator(".notice-problem")).containsText("Выберите хотя бы один файл");
		assertThat(page.locator("#mode-complete")).isChecked();
		assertThat(page.locator("#asOf")).hasValue("2020-09-01T10:00");
		assertThat(page.url()).endsWith("/municipality/imports");
		look(page, "no-file-" + script);
	}

	@Test
	void whoHasTwentyImportsWaitingIsAskedToSeeToThemFirst() {
		this.jdbc.sql("""
				insert into import_run (status, mode, as_of, present_only, actor, started_at)
				select 'AWAITING_CONFIRMATION', 'complete', now(), false, 'admin', now() from generate_series(1, 20)
				""").update();
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/imports");
		page.setInputFiles("#students", file(STUDENTS));
		press(page, "Загрузить");
		assertThat(page.locator(".notice-problem")).containsText("Слишком много ваших загрузок ещё не завершено");
	}

	@Test
	void aWrongKindOfFileIsNamedInWords() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/imports");
		page.setInputFiles("#students",
				new FilePayload("photo.csv", "text/csv", new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1, 2 }));
		press(page, "Загрузить");
		assertThat(page.locator(".notice-problem")).containsText("Это не таблица");
		look(page, "wrong-file");
	}

	@Test
	void anImportThatDoesNotExistIsNotFoundInWords() {
		Page page = administrator(Script.WITH_SCRIPT);
		assertThat(page.navigate("/municipality/imports/123456").status()).isEqualTo(404);
		assertThat(page.locator("h1")).hasText("Страница не найдена");
		look(page, "not-found");
		assertThat(page.navigate("/municipality/imports/abc").status()).isEqualTo(400);
		assertThat(page.locator("h1")).hasText("Запрос не понят");
	}

	@Test
	void thePagesCanBeReadInEnglish() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		page.navigate("/municipality/imports?page=1");
		page.getByText("English").click();
		assertThat(page.locator("h1")).hasText("Data import");
		assertThat(page.url()).endsWith("/municipality/imports?page=1");
		look(page, "english");
		page.getByText("Русский").click();
		assertThat(page.locator("h1")).hasText("Загрузка данных");
	}

	@Test
	void thePagesAreForEverybody() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/imports");
		assertAccessible(page);
		sendTown(page);
		assertThat(page.getByText("завершена").first()).isVisible();
		assertAccessible(page);
		page.setViewportSize(390, 800);
		look(page, "narrow");
	}

	private static void open(Page page, String summary) {
		page.locator("summary", new Page.LocatorOptions().setHasText(summary)).press("Enter");
	}

	private static void sendTown(Page page) {
		page.setInputFiles("#organizations", file(ORGANIZATIONS));
		page.setInputFiles("#students", file(STUDENTS));
		page.setInputFiles("#movements", file(MOVEMENTS));
		press(page, "Загрузить");
	}

	private static FilePayload file(String content) {
		return new FilePayload("выгрузка.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
	}

}
