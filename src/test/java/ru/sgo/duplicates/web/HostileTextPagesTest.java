package ru.sgo.duplicates.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters that no database can take, in addresses and forms of the pages. */
class HostileTextPagesTest extends BrowserTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@BeforeEach
	void anAuthority() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;")
			.run();
	}

	@Test
	void areLeftOut() {
		Page page = administrator(Script.WITHOUT_SCRIPT);
		for (String list : new String[] { "students?text=%00&birthDate=%2B999999999-01-01", "cases?text=%00",
				"tasks?text=%00", "users?text=%00", "journal?person=%00" }) {
			assertThat(page.navigate("/municipality/" + list).status()).as(list).isEqualTo(200);
		}
		page.navigate("/municipality/users");
		String token = page.locator("input[name=_csrf]").first().inputValue();
		FormData form = FormData.create()
			.set("_csrf", token)
			.set("role", "OFFICER")
			.set("organization", "УО-\u000001")
			.set("fullName", "Ива\0нова Мария")
			.set("login", "iva\0nova");
		assertThat(page.request().post("/municipality/users", RequestOptions.create().setForm(form)).status())
			.isEqualTo(200);
		assertThat(this.jdbc.sql("select full_name from app_user where login = 'ivanova'").query(String.class).single())
			.isEqualTo("Иванова Мария");
	}

}
