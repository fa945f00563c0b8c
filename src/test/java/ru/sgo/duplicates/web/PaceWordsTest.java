package ru.sgo.duplicates.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaceWordsTest {

	private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

	private final StaticMessageSource messages = new StaticMessageSource();

	private final PaceWords pace = new PaceWords(new Words(this.messages));

	@BeforeEach
	void russian() {
		LocaleContextHolder.setLocale(RUSSIAN);
		this.messages.addMessage("progress.left.seconds", RUSSIAN, "{0} с");
		this.messages.addMessage("progress.left.minutes", RUSSIAN, "{0} мин");
	}

	@AfterEach
	void ofNobody() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "0.2, 10 с", "10, 10 с", "41.5, 50 с", "50.1, 1 мин", "61, 2 мин", "3600, 60 мин", "-, -" })
	void nobodyCountsSingleSeconds(@Nullable Double seconds, @Nullable String said) {
		assertThat(this.pace.left(seconds)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource({ "0, many", "1, one", "2, few", "4, few", "5, many", "11, many", "12, many", "21, one", "22, few",
			"111, many", "121, one" })
	void whatIsCountedStandsInItsForm(long number, String form) {
		this.messages.addMessage("row." + form, RUSSIAN, "{0} " + form);
		assertThat(new Words(this.messages).counted("row", number)).isEqualTo(number + " " + form);
	}

}
