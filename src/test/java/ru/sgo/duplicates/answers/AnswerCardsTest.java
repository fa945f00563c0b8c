package ru.sgo.duplicates.answers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.sgo.duplicates.resolution.TaskCards;

import static org.assertj.core.api.Assertions.assertThat;

/** One card or two, as it is written in a remark. */
class AnswerCardsTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			одна                       | 1    | ''
			1 карточка                 | 1    | ''
			Две: 90112, 90345          | 2    | 90112 90345
			2 карточки № 90112 и 90345 | 2    | 90112 90345
			две                        | 2    | ''
			не знаем                   | none | ''
			one card                   | 1    | ''
			""")
	void theirNumberAndNumbersAreRead(String written, Integer count, String numbers) {
		TaskCards cards = AnswerCards.of(written);
		assertThat(cards.count()).isEqualTo(count);
		assertThat(String.join(" ", cards.numbers())).isEqualTo(numbers);
	}

}
