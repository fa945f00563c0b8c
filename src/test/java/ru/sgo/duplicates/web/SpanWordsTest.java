package ru.sgo.duplicates.web;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SpanWordsTest {

	@Autowired
	private SpanWords spans;

	@BeforeEach
	void inRussian() {
		LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
	}

	@AfterEach
	void asBefore() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource({ "400, '0,4 с'", "12600, 13 с", "61000, 1 мин 1 с", "11520000, 3 ч 12 мин", "90000000, 1 день",
			"200000000, 2 дня", "450000000, 5 дней" })
	void aSpanIsToldByItsLargestParts(long milliseconds, String said) {
		assertThat(this.spans.of(Duration.ofMillis(milliseconds)).replace('\u00a0', ' ')).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 КБ", "2048, 2 КБ", "188743680, 180 МБ", "65712999628, '61,2 ГБ'", "1649267441664, '1,5 ТБ'" })
	void aSizeIsToldInTheLargestUnit(long bytes, String said) {
		assertThat(this.spans.size(bytes).replace('\u00a0', ' ')).isEqualTo(said);
	}

}
