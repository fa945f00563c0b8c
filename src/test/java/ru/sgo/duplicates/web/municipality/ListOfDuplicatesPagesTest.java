package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.ListWish;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What the next list of duplicates of АИС СГО lacks is told where the case is decided.
 */
class ListOfDuplicatesPagesTest extends CaseTownTest {

	private static final String HEADER = "Номер записи;ФИО;Дата рождения;Организация";

	private static final String EGOR = "100;Лисицын Егор Петрович;05.03.2013;Детский сад № 1";

	private static final String EGOR_AGAIN = "200;Лисицын Егор Петрович;05.03.2013;Школа № 1";

	@Test
	void theCaseSaysThatItIsGoneAtTheSourceOrHalfGone() {
		shown(LocalDate.of(2021, 2, 1), EGOR, EGOR_AGAIN);
		Page page = open(Script.WITH_SCRIPT, egor());
		assertThat(page.locator("main")).not().containsText("список дублей на");
		shown(LocalDate.of(2021, 3, 1));
		page.reload();
		assertThat(page.locator("main"))
			.containsText("АИС СГО дубля больше не показывает (список дублей на 01.03.2021)");
		assertThat(page.locator("main")).containsText("это предварительно");
		look(page, "gone");
		assertAccessible(page);
		shown(LocalDate.of(2021, 3, 2), EGOR);
		page.reload();
		assertThat(page.locator(".notice-warning").first()).containsText("АИС СГО показывает записей: 1 из 2");
		look(page, "partly");
	}

	private void shown(LocalDate day, String... rows) {
		String[] lines = new String[rows.length + 1];
		lines[0] = HEADER;
		System.arraycopy(rows, 0, lines, 1, rows.length);
		files().withList("дубли.csv", new ListWish(null, day, Map.of()), lines).ofDuplicates().run();
	}

}
