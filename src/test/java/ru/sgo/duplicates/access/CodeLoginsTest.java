package ru.sgo.duplicates.access;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A login can be read aloud from the code of the organization. */
class CodeLoginsTest {

	@ParameterizedTest
	@CsvSource({ "Ш5, sh5", "УО-01-Д1, uo-01-d1", "ДОУ № 12, dou-12", "school_7, school-7", "Щё-Ъ, shche", "7, org-7",
			"'«Ь»', org", "№ 5, org-5", "-Ш-, sh" })
	void theCodeIsWrittenInLatinLetters(String code, String login) {
		assertThat(CodeLogins.of(code)).isEqualTo(login);
	}

	@Test
	void whateverTheCodeTheLoginIsPossible() {
		for (String code : Set.of("", " ", "Ы", "Щ".repeat(400), "日本", "a", "--", "Ш5\n", "'; drop table")) {
			assertThat(Users.isLogin(CodeLogins.of(code))).as(code).isTrue();
		}
	}

	@Test
	void whatIsTakenGetsTheFirstFreeNumber() {
		assertThat(CodeLogins.free("sh5", Set.of("sh5", "sh5-2"))).isEqualTo("sh5-3");
		assertThat(CodeLogins.free("sh5", Set.of("sh51"))).isEqualTo("sh5");
	}

}
