package ru.sgo.duplicates.sheets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "41306|mm-dd-yy|DATE|2013-02-01", "41306|[$-419]d mmmm yyyy\" г.\";@|DATE|2013-02-01",
					"41306.5|dd/mm/yyyy hh:mm|DATE|2013-02-01T12:00:00", "0|mm-dd-yy|DATE|00.01.1900",
					"1|mm-dd-yy|DATE|1900-01-01", "59|mm-dd-yy|DATE|1900-02-28", "60|mm-dd-yy|DATE|29.02.1900",
					"61|mm-dd-yy|DATE|1900-03-01", "41306|General|NUMBER|41306", "41306|-|NUMBER|41306",
					"41306|0.00|NUMBER|41306", "41306|#,##0.00\" р.\"|NUMBER|41306", "1234|000000|NUMBER|001234",
					"1234567|000000|NUMBER|1234567", "123456789|000\\-000\\-000\\ 00|NUMBER|00123456789",
					"12345678901|000\\-000\\-000\\ 00|NUMBER|12345678901", "990013.0000000001|General|NUMBER|990013",
					"12.5|000000|NUMBER|12.5", "1e20|General|NUMBER|100000000000000000000", "1.5|[h]:mm|NUMBER|1.5",
					"-5|mm-dd-yy|NUMBER|-5" })
	void aNumberIsWhatItsFormatSays(double number, String format, CellType type, String text) {
		assertThat(new Numbers(false).cell(number, format)).isEqualTo(new Cell(type, text));
	}

}
