package ru.sgo.duplicates.answers;

import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** People write date and number of an order in one cell, in any order. */
class AnswerOrderTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			31.08.2026 № 15-о             | 15-о    | 2026-08-31
			№ 15-о от 31.08.2026          | 15-о    | 2026-08-31
			Приказ № 15/2 от 31.08.2026 г. | 15/2   | 2026-08-31
			приказ 15 от 31.08.26         | 15      | 2026-08-31
			31.08.2026, 15                | 15      | 2026-08-31
			2026-08-31 15-о               | 15-о    | 2026-08-31
			2026-08-31                    | ''      | 2026-08-31
			15-о                          | 15-о    | none
			№15                           | 15      | none
			№ 99.13.2026                  | 99.13.2026 | none
			Приказ-2                      | Приказ-2 | none
			order No. 15 dated 31.08.2026 | 15      | 2026-08-31
			""")
	void dateAndNumberAreToldApart(String written, String number, String day) {
		AnswerOrder order = AnswerOrder.of(written, ZoneId.of("Europe/Moscow"), 2027);
		assertThat(order.number()).isEqualTo(number);
		assertThat((order.signedOn() != null) ? order.signedOn().toString() : null).isEqualTo(day);
	}

}
