package ru.sgo.duplicates.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/municipality/students?surname=%D0%9B%D0%B8", "/organization" })
	void aPathOfTheApplicationIsReturnedTo(String path) {
		assertThat(LocalPath.orHome(path)).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
			"/a\r\nSet-Cookie: x", "/a\\b" })
	void nothingElseIs(String path) {
		assertThat(LocalPath.orHome(path)).isEqualTo("/");
	}

}
