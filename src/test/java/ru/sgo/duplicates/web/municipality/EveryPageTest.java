package ru.sgo.duplicates.web.municipality;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.TestUsers;
import ru.sgo.duplicates.browser.Script;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page is for everybody, on a wide screen, on a telephone and enlarged four times
 * (320 px), and nothing but tables goes on beyond the edge.
 */
class EveryPageTest extends CaseTownTest {

	private static final List<String> OF_THE_AUTHORITY = List.of("/municipality", "/municipality/reports",
			"/municipality/reports/{report}", "/municipality/reports/{report}?turn=confirm",
			"/municipality/reports/{report}/confirm", "/municipality/reports/{report}/double-counts",
			"/municipality/reports/{report}/lawful", "/municipality/reports/{report}/outside",
			"/municipality/reports/{report}/matching", "/municipality/cases",
			"/municipality/cases/{case}?list=status%3Dfound", "/municipality/cases/{case}/keep",
			"/municipality/cases/{case}/distinct", "/municipality/tasks", "/municipality/tasks?overdue=true",
			"/municipality/students", "/municipality/students/100", "/municipality/cards", "/municipality/imports",
			"/municipality/lists", "/municipality/lists/closing?organization=Ш1", "/municipality/leavings",
			"/municipality/state", "/municipality/users", "/municipality/users/new", "/municipality/users/many",
			"/municipality/journal", "/municipality/headcount", "/municipality/headcount?by=class",
			"/municipality/headcount?by=authority", "/municipality/headcount/leavers",
			"/municipality/headcount/absent?withMarked=true", "/municipality/headcount/origins",
			"/municipality/headcount/origins?organization=Ш1&sort=late", "/municipality/headcount/calendar",
			"/municipality/headcount/calendar/{day}", "/municipality/headcount/reporting/{day}?on=2020-09-20",
			"/municipality/headcount/reporting/{day}?on=2020-09-20&by=class", "/municipality/retired",
			"/municipality/reports/{report}/comparison", "/municipality/letters", "/municipality/letters?told=no",
			"/municipality/letters/told?organization=Ш1", "/municipality/reports/{report}/certificate", "/certificate",
			"/municipality/letterhead?authority=УО-01", "/municipality/retention", "/municipality/retention/erasure",
			"/municipality/retention/acts", "/municipality/objections", "/municipality/comparison?first=100&second=200",
			"/help/lists", "/help/authority", "/help/school", "/help/kindergarten", "/password");

	private static final List<String> OF_AN_ORGANIZATION = List.of("/organization", "/organization/students",
			"/organization/students/200", "/organization/cards", "/organization/imports", "/organization/leavings");

	@Autowired
	private TestUsers users;

	@Autowired
	private JdbcClient jdbc;

	private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void isAccessibleAtEveryWidth(String language) {
		oneSchoolHasAnEndlessName();
		look(administrator(Script.WITH_SCRIPT), OF_THE_AUTHORITY, language);
		this.users.make(0, "school", Role.ORGANIZATION, "Ш1");
		look(signedIn(Script.WITH_SCRIPT, "school", TestUsers.PASSWORD), OF_AN_ORGANIZATION, language);
	}

	/** Three hundred letters without a space. */
	private void oneSchoolHasAnEndlessName() {
		this.jdbc
			.sql("update organization set name = left(repeat('Школа', 60), 300), short_name = null where code = 'Ш2'")
			.update();
	}

	private void look(Page page, List<String> addresses, String language) {
		long report = this.jdbc.sql("select max(id) from duplicate_report").query(Long.class).single();
		page.navigate("/language?lang=" + language + "&to=/");
		long day = this.jdbc.sql("select min(id) from reporting_day").query(Long.class).single();
		for (String address : addresses) {
			String here = address.replace("{case}", String.valueOf(egor()))
				.replace("{report}", String.valueOf(report))
				.replace("{day}", String.valueOf(day));
			assertThat(page.navigate(here).status()).as(here).isEqualTo(200);
			for (int width : WIDTHS) {
				page.setViewportSize(width, 900);
				assertAccessible(page);
				assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of %s", here)
					.isEqualTo(width);
			}
		}
	}

}
