package ru.sgo.duplicates.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words that have misled people, or are not theirs, stand nowhere any more. */
class RetiredWordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "Кем создана", "задача снята", "однозначно", "нужно рассмотреть", "ответственный ОО",
			"однозначных", "управления образования", "Управление образования", "Так далеко вперёд",
			"сразу получат задачи", "за этот период не найдено" })
	void saysNoPage(String retired) {
		assertThat(MessageSources.RUSSIAN).isNotEmpty()
			.allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainIgnoringCase(retired));
	}

}
