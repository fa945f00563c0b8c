package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenDateTest {

	private static final LocalDate BORN = LocalDate.of(2013, 2, 1);

	private final WrittenDate moscow = new WrittenDate(ZoneId.of("Europe/Moscow"), 2026);

	@ParameterizedTest
	@ValueSource(strings = { "01.02.2013", "1.2.2013", "01.02.2013г", "01.02.2013 г", "01.02.2013г.", "01.02.2013 г.",
			"01.02.2013 г. р.", "01.02.2013 г.р.", "01.02.2013 года", "01.02.2013 год рождения", "01.02.2013.",
			"01.02.2013,", "01.02.2013 .", "01/02/2013", "1/2/2013", "01,02,2013", "01-02-2013", "01–02–2013",
			"01 02 2013", "01. 02. 2013", "01 .02 .2013", "01.02,2013", "01.02.13", "1.2.13", "01/02/13", "01-02-13",
			"01.02.13 г.", "2013-02-01", "2013-2-1", "2013.02.01", "2013/02/01", "2013 02 01", "20130201", "01022013",
			"1 февраля 2013", "01 февраля 2013 г.", "«1» февраля 2013 года", "1 ФЕВРАЛЯ 2013", "01 фев 2013",
			"1 фев. 2013", "1 февр 13", "01-фев-2013", "01.фев.2013", "1фев2013", "1 февраль 2013", "1 Feb 2013",
			"01-Feb-13", "February 1, 2013", "Feb 1 2013", "'01.02.2013", "\"01.02.2013\"", "от 01.02.2013",
			"с 01.02.2013 г.", "01.02.2013 0:00:00", "01.02.2013 00:00", "01.02.2013 г. 0:00", "01.02.2013 23:59:59",
			"01/02/2013 0:00:00", "1 февраля 2013 0:00", "01.02.2013, 00:00", "2013-02-01 00:00:00", "2013-02-01T00:00",
			"2013-02-01T00:00:00", "2013-02-01T00:00:00.000", "2013-02-01 00:00:00.0", "2013-02-01 23:59:59,999" })
	void isTheFirstOfFebruary(String written) {
		assertThat(this.moscow.read(written)).isEqualTo(new ReadDate.Known(BORN));
	}

	/** Until October 2014 Moscow was four hours ahead. */
	@ParameterizedTest
	@ValueSource(strings = { "2013-01-31T21:00:00.000Z", "2013-01-31T21:00:00Z", "2013-01-31T21:00Z",
			"2013-01-31 21:00:00Z", "2013-01-31 21:00:00.000 +0000", "2013-01-31T21:00:00.123456789+00:00",
			"2013-01-31T20:00:00.000Z", "2013-01-31T22:30:00+01:00", "2013-01-31T23:00:00.000+0200",
			"2013-02-01T00:00:00+04:00", "2013-02-01T00:00:00.000+03:00", "2013-01-31T12:00:00-08:00",
			"2013-02-01T19:59:59Z", "2013-01-31 21:00 UTC", "31.01.2013 21:00:00Z", "2013-02-01+03:00", "2013-02-01Z" })
	void aMomentIsADayOfTheTown(String written) {
		assertThat(this.moscow.read(written)).isEqualTo(new ReadDate.Known(BORN));
	}

	@Test
	void theSameMomentIsAnotherDayElsewhere() {
		String moment = "2013-01-31T21:00:00.000Z";
		assertThat(new WrittenDate(ZoneId.of("Europe/Kaliningrad"), 2026).read(moment))
			.isEqualTo(new ReadDate.Known(BORN));
		assertThat(new WrittenDate(ZoneId.of("Europe/London"), 2026).read(moment))
			.isEqualTo(new ReadDate.Known(BORN.minusDays(1)));
		assertThat(new WrittenDate(ZoneId.of("Asia/Kamchatka"), 2026).read("2013-01-31T12:00:00.000Z"))
			.isEqualTo(new ReadDate.Known(BORN));
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "31.12.25, 2025-12-31", "01.02.26, 2026-02-01", "01.02.27, 1927-02-01", "01.02.99, 1999-02-01",
			"01.02.00, 2000-02-01", "03/04/2013, 2013-04-03", "29.02.2012, 2012-02-29", "1 марта 2013, 2013-03-01",
			"1 мая 2013, 2013-05-01", "1 май 2013, 2013-05-01", "1 июня 2013, 2013-06-01", "1 июл 2013, 2013-07-01",
			"1 августа 2013, 2013-08-01", "1 сент. 2013, 2013-09-01", "31 декабря 2013, 2013-12-31",
			"02.02.1902, 1902-02-02", "01.01.2099, 2099-01-01" })
	void isThatDay(String written, LocalDate day) {
		assertThat(this.moscow.read(written)).isEqualTo(new ReadDate.Known(day));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31.02.2013", "30.02.2012", "29.02.2013", "31/04/2013", "31 июня 2013", "2013-02-30",
			"00.02.2013", "32.01.2013", "31.02.13", "31.02.2013 г.", "31.02.2013 0:00:00", "01.01.0001", "01.02.1213",
			"01.02.2113" })
	void isNoDay(String written) {
		assertThat(this.moscow.read(written)).isEqualTo(new ReadDate.Impossible());
	}

	/** Least of all is the month read as the day. */
	@ParameterizedTest
	@ValueSource(strings = { "", "-", "нет", "не помню", "02/13/2013", "13/25/2013", "05.19.2013", "2013-19-05", "2013",
			"02.2013", "февраль 2013", "01.02", "01.02.201", "1.2.3.2013", "01.02.2013/2014", "010213", "41306",
			"41306.0", "1 фебраля 2013", "1 ма 2013", "01.02.2013 или 02.02.2013", "1/2/2013 12:00:00 AM",
			"01.02.2013 25:00", "2013-01-31T21:00:00+99:00", "1359666000000", "II-МЮ № 548858", "112-233-445 95" })
	void isNotUnderstood(String written) {
		assertThat(this.moscow.read(written)).isEqualTo(new ReadDate.NotUnderstood());
	}

}
