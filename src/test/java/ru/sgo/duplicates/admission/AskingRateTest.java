package ru.sgo.duplicates.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AskingRateTest {

	private Instant now = Instant.parse("2021-03-31T09:00:00Z");

	private final AskingRate rate = new AskingRate(new Clock() {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return AskingRateTest.this.now;
		}
	});

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			the first of a minute         |  0 | petrova |  0 |  0
			the last of a minute          | 29 | petrova |  0 |  0
			one too many                  | 30 | petrova |  0 | 61
			a while later                 | 30 | petrova | 20 | 41
			just before the minute is over| 30 | petrova | 59 |  2
			a minute later                | 30 | petrova | 60 |  0
			somebody else                 | 30 | sidorov |  0 |  0
			""")
	void asksSoManyTimesAMinute(String what, int before, String login, int secondsLater, int secondsToWait) {
		for (int i = 0; i < before; i++) {
			assertThat(this.rate.secondsToWait("petrova")).isZero();
		}
		this.now = this.now.plusSeconds(secondsLater);
		assertThat(this.rate.secondsToWait(login)).isEqualTo(secondsToWait);
	}

}
