package ru.sgo.duplicates.web;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.Level;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How two accounts compare, in one sentence of the reader's language. */
class PairWordsTest {

	private final PairWords pairs = new PairWords(new Words(messages()));

	@AfterEach
	void nobodyReads() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			ru | Отчество указано только в одной записи; фамилия, имя и дата рождения совпадают.
			en | Only one account has a patronymic; surname, given name and birth date agree.
			""")
	void whatDiffersIsSaidBeforeWhatAgrees(String language, String sentence) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		assertThat(this.pairs.sentence(List.of(found(Field.SURNAME, Level.EQUAL), found(Field.GIVEN_NAME, Level.EQUAL),
				found(Field.PATRONYMIC, Level.MISSING), found(Field.BIRTH_DATE, Level.EQUAL),
				found(Field.SNILS, Level.MISSING), found(Field.BIRTH_CERTIFICATE, Level.MISSING))))
			.isEqualTo(sentence);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			ru | Фамилии разные; СНИЛС совпадает.
			en | The surnames differ; SNILS agrees.
			""")
	void anAbbreviationStaysOneAndASingleFieldIsNoList(String language, String sentence) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		assertThat(this.pairs.sentence(List.of(found(Field.SURNAME, Level.DIFFERENT), found(Field.SNILS, Level.EQUAL))))
			.isEqualTo(sentence);
	}

	@Test
	void nothingInCommonLeavesOnlyTheDifferences() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.pairs.sentence(List.of(found(Field.SURNAME, Level.DIFFERENT))))
			.isEqualTo("The surnames differ.");
	}

	private static Finding found(Field field, Level level) {
		return new Finding(field, level, 0);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
