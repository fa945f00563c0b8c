package ru.sgo.duplicates.admission;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.Level;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How two accounts compare, in one sentence of the reader's language. */
class ComparisonWordsTest {

	private final ComparisonWords words = new ComparisonWords(messages());

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			ru | Отчество указано только в одной записи; фамилия, имя и дата рождения совпадают.
			en | Only one account has a patronymic; surname, given name and birth date agree.
			""")
	void whatDiffersIsSaidBeforeWhatAgrees(String language, String sentence) {
		assertThat(this.words.sentence(
				List.of(found(Field.SURNAME, Level.EQUAL), found(Field.GIVEN_NAME, Level.EQUAL),
						found(Field.PATRONYMIC, Level.MISSING), found(Field.BIRTH_DATE, Level.EQUAL),
						found(Field.SNILS, Level.MISSING), found(Field.BIRTH_CERTIFICATE, Level.MISSING)),
				Locale.forLanguageTag(language)))
			.isEqualTo(sentence);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			ru | Фамилии разные; СНИЛС совпадает.
			en | The surnames differ; SNILS agrees.
			""")
	void anAbbreviationStaysOneAndASingleFieldIsNoList(String language, String sentence) {
		assertThat(this.words.sentence(List.of(found(Field.SURNAME, Level.DIFFERENT), found(Field.SNILS, Level.EQUAL)),
				Locale.forLanguageTag(language)))
			.isEqualTo(sentence);
	}

	@Test
	void nothingInCommonLeavesOnlyTheDifferences() {
		assertThat(this.words.sentence(List.of(found(Field.SURNAME, Level.DIFFERENT)), Locale.ENGLISH))
			.isEqualTo("The surnames differ.");
	}

	private static Finding found(Field field, Level level) {
		return new Finding(field, level, 0);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/municipality", "messages/vocabulary");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
