package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.sgo.duplicates.answers.AnswerBook;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.notice.AnswerColumn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The whole way in a town in which three organizations never sign in: letters go out,
 * sheets of answers and an export come back, and the certificate says that nothing is
 * left.
 */
class LetterStoryPagesTest extends TownPagesTest {

	/** Egor came from the kindergarten, Olga from another school. */
	private static final String STUDENTS = """
			Номер записи;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Дата создания записи;Способ ввода;Код организации
			100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1
			200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1
			600;Рыбкина;Ольга;Ильинична;01.02.2012;;01.09.2018;По заявлению;Ш2
			700;Рыбкина;Ольга;Ильинична;01.02.2012;;02.09.2020;Быстрый ввод;Ш1
			""";

	private static final String HEADER = "Номер записи;Код организации;Вид движения;Дата;Номер приказа\n";

	private static final String MOVEMENTS = HEADER + """
			100;Д1;Зачисление;01.09.2016;5
			200;Ш1;Зачисление;01.09.2020;77
			600;Ш2;Зачисление;01.09.2018;6
			700;Ш1;Зачисление;01.09.2020;77
			""";

	@ParameterizedTest
	@EnumSource
	void threeOrganizationsWithoutAUserAreServedByLetter(Script script) {
		Page page = administrator(script);
		filesAreImported(page, STUDENTS, MOVEMENTS);
		aListIsMade(page);
		open(page, "Лисицын");
		confirm(page);
		open(page, "Рыбкина");
		confirm(page);

		page.navigate("/municipality/letters");
		assertThat(page.locator("tbody tr")).hasCount(3);
		look(page, "1-letters-" + script);
		AnswerBook kindergarten = sheet(page, "Сад № 1");
		AnswerBook school = sheet(page, "Школа № 1");
		theOtherSchoolWasTold(page, script);

		page.navigate("/municipality/imports");
		page.setInputFiles("#movements", file(HEADER + "600;Ш2;Выбытие;31.08.2020;12\n"));
		press(page, "Загрузить");
		assertThat(page.getByText("завершена").first()).isVisible();

		theAnswersComeBack(page, script, kindergarten, school);
		aListIsMade(page);
		assertThat(page.locator("#live .notice-success")).containsText("Дублей не найдено");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Справка о результатах"))
			.first()
			.press("Enter");
		assertThat(page.locator(".notice-success")).containsText("Дублей не выявлено");
		look(page, "7-certificate-" + script);
	}

	private void theOtherSchoolWasTold(Page page, Script script) {
		page.getByLabel("Отметить: Школа № 2").press("Enter");
		page.fill("#number", "01-15/42");
		press(page, "Отметить");
		assertThat(page.locator("main")).containsText("№ 01-15/42");
		look(page, "2-told-" + script);
	}

	private void theAnswersComeBack(Page page, Script script, AnswerBook kindergarten, AnswerBook school) {
		kindergarten.write(AnswerBook.HEADER + 1, AnswerColumn.DONE, "31.08.2020")
			.write(AnswerBook.HEADER + 1, AnswerColumn.ORDER, "№ 41-о от 03.09.2020");
		asDecided(school);
		school.write(AnswerBook.HEADER + 1, AnswerColumn.DONE, "вчера");
		page.navigate("/municipality/imports");
		page.setInputFiles("#lists", new FilePayload[] { book("сад.xlsx", kindergarten), book("школа.xlsx", school) });
		press(page, "Загрузить");
		assertThat(page.locator(".preview-changes")).containsText("нельзя принять");
		assertThat(page.locator("#live")).containsText("Это не дата.");
		look(page, "3-a-day-that-is-none-" + script);
		press(page, "Отменить");

		page.navigate("/municipality/imports");
		page.setInputFiles("#lists",
				new FilePayload[] { book("сад.xlsx", kindergarten), book("школа.xlsx", asDecided(school)) });
		press(page, "Загрузить");
		assertThat(page.locator(".preview-changes")).containsText("задач выполнено");
		assertThat(page.locator("#live tbody tr")).hasCount(5);
		look(page, "4-answers-" + script);
		if (script == Script.WITH_SCRIPT) {
			assertAccessible(page);
			fitsOn(page, 390, "4-answers-narrow");
			fitsOn(page, 320, "4-answers-narrowest");
			page.setViewportSize(1280, 800);
		}
		press(page, "Записать ответы");
		assertThat(page.getByText("завершена").first()).isVisible();
		assertThat(page.locator("#live tbody tr")).hasCount(5);
		look(page, "5-kept-" + script);
		theSameSheetOnceMore(page, script, kindergarten);

		open(page, "Лисицын");
		assertThat(page.locator("main")).containsText("По письму организации");
		look(page, "6-case-" + script);
	}

	/** It changes nothing, and says so. */
	private void theSameSheetOnceMore(Page page, Script script, AnswerBook sheet) {
		page.navigate("/municipality/imports");
		page.setInputFiles("#lists", book("сад.xlsx", sheet));
		press(page, "Загрузить");
		assertThat(page.locator(".preview-changes")).containsText("Записывать нечего");
		assertThat(page.getByText("Записать ответы")).hasCount(0);
		assertThat(page.locator("#live")).containsText("Этот ответ уже учтён: ничего не изменится.");
		look(page, "5-once-more-" + script);
	}

	private void fitsOn(Page page, int width, String picture) {
		page.setViewportSize(width, 900);
		assertAccessible(page);
		org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
			.isEqualTo(width);
		look(page, picture);
	}

	/** Everything as it was decided; what has no day of its own was done today. */
	private static AnswerBook asDecided(AnswerBook sheet) {
		for (int line = AnswerBook.HEADER + 1; line <= AnswerBook.HEADER + sheet.rows(); line++) {
			String day = sheet.text(line, AnswerColumn.DATE);
			sheet.write(line, AnswerColumn.DONE, day.isEmpty() ? LocalDate.now().toString() : day)
				.write(line, AnswerColumn.ORDER, "42-о");
		}
		return sheet;
	}

	private static AnswerBook sheet(Page page, String organization) {
		var saved = page.waitForDownload(() -> page.getByLabel("Ответы (XLSX): " + organization).press("Enter"));
		try {
			return AnswerBook.of(Files.readAllBytes(saved.path()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FilePayload book(String name, AnswerBook sheet) {
		return new FilePayload(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
				sheet.bytes());
	}

}
