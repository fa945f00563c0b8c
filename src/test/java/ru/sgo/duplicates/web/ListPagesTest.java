package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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
import ru.sgo.duplicates.sheets.LockedWorkbooks;
import ru.sgo.duplicates.sheets.Workbooks;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists as people have them, from the files to what the registry makes of them. */
class ListPagesTest extends BrowserTest {

	private static final String HEADER = "ФИО;Дата рождения;Класс;Наш шифр;ФИО родителя";

	private static final String ORLOV = "Орлов Олег Петрович;01.02.2013;1-А;12-у;Орлова Мария Ивановна";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private TestUsers users;

	@BeforeEach
	void theRegistryIsEmpty() {
		EmptyTown.in(this.jdbc);
	}

	private void aTown() {
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Краткое наименование;Тип;Код УО",
					"УО;Управление образованием;УО города;УО;", "Ш1;МАОУ «Средняя школа № 1»;Школа № 1;ООО;УО",
					"С5;МБДОУ «Детский сад № 5»;Детский сад № 5;ДОО;УО")
			.run();
	}

	@ParameterizedTest
	@EnumSource
	void listsAreLookedAtPutRightAndLoaded(Script script) {
		aTown();
		Page page = administrator(script);
		page.navigate("/municipality/imports");
		look(page, "empty-" + script);
		send(page, csv("Школа № 1.csv", HEADER, ORLOV),
				csv("ещё список.csv", HEADER, "Белова Вера Ильинична;03.04.2016;Солнышко;7;Белова Анна Петровна"));
		assertThat(page.locator(".sent-list")).hasCount(2);
		assertThat(page.locator(".sent-list").first()).containsText("прочитана в имени файла");
		assertThat(page.locator("main")).not().containsText("Мария");
		look(page, "preview-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.selectOption("#organization-1", "С5");
		page.selectOption("#column-0-0-3", "enrolment_order");
		press(page, "Загрузить");
		assertThat(page.locator(".notice-success")).containsText("Вы изменили");
		assertThat(page.locator("#organization-1")).hasValue("С5");
		assertThat(page.locator(".sent-list.attention")).hasCount(0);
		look(page, "corrected-" + script);
		press(page, "Загрузить");
		assertThat(page.getByText("завершена").first()).isVisible();
		look(page, "done-" + script);
		press(page, "Сформировать список учащихся-«дублей»");
		page.waitForURL("**/municipality/reports/*");
	}

	@Test
	void aLockedListIsAskedForItsPassword() {
		aTown();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/imports");
		send(page, new FilePayload("Школа № 1.xlsx", "application/octet-stream",
				LockedWorkbooks.lock(Workbooks.xlsx(row(1, HEADER) + row(2, ORLOV)), "тайна")));
		assertThat(page.locator(".locked")).containsText("«Школа № 1.xlsx» закрыт паролем");
		page.fill("#password-0", "не то");
		press(page, "Открыть");
		assertThat(page.locator(".notice-problem").first()).containsText("Пароль не подходит");
		look(page, "locked");
		assertAccessible(page);
		page.fill("#password-0", "тайна");
		press(page, "Открыть");
		assertThat(page.locator(".sent-list")).containsText("Принято строк: 1 из 1");
	}

	@Test
	void anEmptyTownBeginsWithTheOrganizationsThatAnArchiveNames() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/imports");
		send(page, new FilePayload("всё.zip", "application/zip", Workbooks.zip(Map.of("5А.csv",
				"МАОУ «Лицей № 3»\n" + HEADER + "\n" + ORLOV + "\n", "~$5А.xlsx", "x", "photo.png", "\u0089PNG"))));
		assertThat(page.locator(".bring-one")).hasCount(2);
		look(page, "unknown");
		assertAccessible(page);
		page.fill("#bring-name-0", " ");
		press(page, "Завести отмеченные организации");
		assertThat(page.locator(".notice-problem").first()).containsText("Отметьте хотя бы одну");
		page.fill("#bring-name-0", "Управление образованием");
		press(page, "Завести отмеченные организации");
		assertThat(page.locator("main")).containsText("Будет заведена: Управление образованием");
		assertThat(page.locator("main")).containsText("Будет заведена: МАОУ «Лицей № 3»");
		assertThat(page.locator(".bring-one")).hasCount(0);
		look(page, "brought");
		press(page, "Загрузить");
		assertThat(page.getByText("завершена").first()).isVisible();
		assertThat(page.locator("main")).containsText("след открытой таблицы");
		page.setViewportSize(390, 800);
		look(page, "narrow");
	}

	@Test
	void theAuthoritySeesWhoHasSentNothingAndWhatToSend() {
		aTown();
		new TestImports(this.imports).withList("Школа № 1.csv", HEADER, ORLOV).run();
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/lists");
		assertThat(page.locator("tbody tr")).hasCount(2);
		assertThat(page.locator("tbody tr").first()).containsText("нет списка");
		assertThat(page.locator("main")).containsText("Нет списка: 1 из 2");
		look(page, "who");
		assertAccessible(page);
		page.fill("#text", "школа");
		press(page, "Показать");
		assertThat(page.locator("tbody tr")).hasCount(1);
		page.navigate("/help/lists");
		look(page, "help");
		assertAccessible(page);
		Download sample = page.waitForDownload(() -> page.getByText("Список школы (XLSX)").click());
		page.navigate("/municipality/imports");
		page.setInputFiles("#lists", sample.path());
		press(page, "Загрузить");
		assertThat(page.locator(".sent-list")).containsText("Принято строк: 0 из 3");
		assertThat(page.locator(".bring-one")).containsText("МАОУ «Средняя школа № 5»");
	}

	@ParameterizedTest
	@EnumSource
	void theAuthorityAsksForListsOnPaper(Script script) throws IOException {
		aTown();
		this.users.make(this.port, "school@example.org", Role.ORGANIZATION, "Ш1");
		Page page = administrator(script);
		page.navigate("/municipality/lists");
		page.getByLabel("Указать телефон и почту: Детский сад № 5").click();
		page.fill("#telephone", "нет");
		press(page, "Сохранить");
		assertThat(page.locator(".field-error")).containsText("не похоже на номер телефона");
		look(page, "contact-" + script);
		page.fill("#telephone", "8 (342) 123-45-67, доб. 12");
		page.fill("#email", "sad5@example.org");
		press(page, "Сохранить");
		assertThat(page.locator(".notice-success")).containsText("Детский сад № 5");
		assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Детский сад № 5")))
			.containsText("доб. 12");
		assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Школа № 1")))
			.containsText("school@example.org");
		look(page, "requests-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
		}
		page.fill("#dueOn", "2020-01-01");
		press(page, "Скачать запросы");
		assertThat(page.locator(".notice-problem")).containsText("Срок уже прошёл");
		assertThat(page.locator("#dueOn")).hasValue("2020-01-01");
		page.navigate("/municipality/lists");
		assertThat(entries(page.waitForDownload(() -> press(page, "Скачать запросы")))).hasSize(6);
		page.getByLabel("Детский сад № 5").first().check();
		assertThat(entries(page.waitForDownload(() -> press(page, "Скачать запросы")))).hasSize(3)
			.allMatch(name -> name.startsWith("С5 Детский сад № 5/"));
		Download letter = page.waitForDownload(() -> press(page, "PDF: Школа № 1"));
		assertThat(letter.suggestedFilename()).isEqualTo("Запрос списка — Школа № 1.pdf");
		assertThat(Files.readAllBytes(letter.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
	}

	private static List<String> entries(Download archive) {
		try (ZipFile zip = new ZipFile(archive.path().toFile(), StandardCharsets.UTF_8)) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void aSchoolSendsItsOwnList() {
		aTown();
		this.users.make(this.port, "school", Role.ORGANIZATION, "Ш1");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "school", TestUsers.PASSWORD);
		page.navigate("/organization/imports");
		assertThat(page.locator("input[name=listKind]")).hasCount(0);
		send(page, csv("5А.csv", HEADER, ORLOV));
		assertThat(page.locator("#organization-0")).hasValue("Ш1");
		look(page, "school");
		press(page, "Загрузить");
		assertThat(page.getByText("завершена").first()).isVisible();
		page.navigate("/organization/imports");
		assertThat(page.locator("tbody tr")).hasCount(1);
	}

	@Test
	void onlyAnAuthoritySaysWhatTheSourceShows() {
		aTown();
		this.users.make(this.port, "officer", Role.OFFICER, "УО");
		Page officer = signedIn(Script.WITH_SCRIPT, "officer", TestUsers.PASSWORD);
		officer.navigate("/municipality/imports");
		assertThat(officer.locator("#list-kind-duplicates")).hasCount(1);
		this.users.make(this.port, "school", Role.ORGANIZATION, "Ш1");
		Page page = signedIn(Script.WITH_SCRIPT, "school", TestUsers.PASSWORD);
		page.navigate("/organization/imports");
		page.evaluate("""
				() => document.getElementById('lists').form.insertAdjacentHTML('beforeend',
				  '<input type="hidden" name="listKind" value="DUPLICATES">')""");
		page.setInputFiles("#lists", csv("дубли.csv", HEADER, ORLOV));
		press(page, "Загрузить");
		assertThat(page.locator("main")).containsText("загружает УО");
		assertThat(page.locator("tbody tr")).hasCount(0);
	}

	@Test
	void theAuthorityIsNotOfferedToLoadWhatASchoolHasMisplaced() {
		aTown();
		this.users.make(this.port, "school", Role.ORGANIZATION, "Ш1");
		this.users.make(this.port, "officer", Role.OFFICER, "УО");
		Page page = signedIn(Script.WITHOUT_SCRIPT, "school", TestUsers.PASSWORD);
		page.navigate("/organization/imports");
		page.locator("summary").first().click();
		page.setInputFiles("#movements", csv("ученики.csv", "Номер записи;Фамилия;Имя;Дата рождения;Код организации",
				"7;Орлов;Олег;01.02.2013;С5"));
		press(page, "Загрузить");
		assertThat(page.getByText("Загрузить как")).isVisible();
		String failed = page.url().replaceFirst(".*/organization/", "/municipality/");
		Page officer = signedIn(Script.WITH_SCRIPT, "officer", TestUsers.PASSWORD);
		officer.navigate(failed);
		assertThat(officer.locator(".notice-problem")).containsText("Похоже на");
		assertThat(officer.getByText("Загрузить как")).hasCount(0);
		officer.evaluate("""
				path => {
				  const form = document.querySelector('form[method=post]');
				  form.action = path;
				  form.submit();
				}""", failed + "/as-found");
		assertThat(officer.locator(".notice-problem").first()).containsText("прислала другая организация");
		officer.navigate("/municipality/imports");
		assertThat(officer.locator("tbody tr")).hasCount(1);
	}

	@ParameterizedTest
	@EnumSource
	void movementsInTheFieldOfPupilsAreLoadedAsWhatTheyAre(Script script) {
		aTown();
		new TestImports(this.imports)
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения", "7;Орлов;Олег;Петрович;01.02.2013")
			.run();
		Page page = administrator(script);
		page.navigate("/municipality/imports");
		page.locator("summary").first().click();
		page.setInputFiles("#students",
				csv("движение.csv", "Номер записи;Код организации;Вид движения;Дата", "7;Ш1;Зачисление;01.09.2020"));
		press(page, "Загрузить");
		assertThat(page.locator(".notice-problem")).containsText("Похоже на движение");
		look(page, "misplaced-" + script);
		String failed = page.url();
		press(page, "Загрузить как «Движение»");
		assertThat(page.getByText("завершена").first()).isVisible();
		assertThat(page.locator("main")).containsText("движение.csv");
		page.navigate(failed);
		assertThat(page.locator("main")).not().containsText("Загрузить как");
	}

	@Test
	void aWorkbookOfThreeSheetsIsShownAsAnExport() {
		Page page = administrator(Script.WITH_SCRIPT);
		page.navigate("/municipality/imports");
		send(page, csv("люди.csv", "Номер записи;Фамилия;Имя;Дата рождения;Наш шифр", "7;Орлов;Олег;01.02.2013;12"),
				csv("организации.csv", "Код;Наименование;Тип", "УО;Управление образованием;УО", "Ш1;Школа № 1;ООО"),
				csv("движение.csv", "Номер записи;Код организации;Вид движения;Дата", "7;Ш1;Зачисление;01.09.2020"));
		assertThat(page.locator(".sent-list").first()).containsText("Это таблица выгрузки");
		assertThat(page.locator(".sent-list select")).hasCount(0);
		assertThat(page.locator(".sent-list").nth(2)).containsText("Движение");
		look(page, "export");
		assertAccessible(page);
		press(page, "Загрузить");
		assertThat(page.getByText("завершена").first()).isVisible();
	}

	private static void send(Page page, FilePayload... files) {
		page.setInputFiles("#lists", files);
		press(page, "Загрузить");
		assertThat(page.getByText("Как поняты файлы")).isVisible();
	}

	private static FilePayload csv(String name, String... lines) {
		return new FilePayload(name, "text/csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	private static String row(int number, String cells) {
		return Workbooks.row(number, Stream.of(cells.split(";")).map(Workbooks::text).toArray(String[]::new));
	}

}
