package ru.sgo.duplicates.detection;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BirthDateFaultTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "1900-01-01", "1901-01-01", "1970-01-01", "2000-01-01" })
	void firstOfJanuaryThatProgramsWriteStandsForNoDate(LocalDate day) {
		assertThat(BirthDateFault.of(day, TODAY, null, null)).contains(BirthDateFault.STAND_IN);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "1940-01-01", "1970-01-02", "1999-12-31", "2000-01-02", "2000-02-01", "2013-01-01",
			"2026-11-29" })
	void dayOnWhichAPupilMayBeBornHasNoFault(LocalDate day) {
		assertThat(BirthDateFault.of(day, TODAY, null, null)).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "1899-12-30", "1900-01-02", "1902-01-01", "1939-12-31", "0013-05-23" })
	void noPupilIsBornBefore1940(LocalDate day) {
		assertThat(BirthDateFault.of(day, TODAY, null, null)).contains(BirthDateFault.TOO_EARLY);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "2026-11-30", "2031-05-23", "2099-01-01" })
	void noPupilIsBornAfterToday(LocalDate day) {
		assertThat(BirthDateFault.of(day, TODAY, LocalDate.of(2017, 8, 25), null)).contains(BirthDateFault.AFTER_TODAY);
	}

	@Test
	void accountIsNotMadeBeforeTheChildIsBorn() {
		LocalDate created = LocalDate.of(2017, 8, 25);
		assertThat(BirthDateFault.of(LocalDate.of(2022, 3, 2), TODAY, created, null))
			.contains(BirthDateFault.AFTER_CREATION);
		assertThat(BirthDateFault.of(created, TODAY, created, null)).isEmpty();
	}

	@Test
	void childIsNotEnrolledBeforeItIsBorn() {
		LocalDate enrolled = LocalDate.of(2010, 9, 1);
		assertThat(BirthDateFault.of(LocalDate.of(2013, 2, 1), TODAY, null, enrolled))
			.contains(BirthDateFault.AFTER_ENROLMENT);
		assertThat(BirthDateFault.of(enrolled, TODAY, null, enrolled)).isEmpty();
	}

	@Test
	void enrolmentOf1902SaysNothingAboutTheBirthDate() {
		assertThat(BirthDateFault.of(LocalDate.of(2013, 2, 1), TODAY, null, LocalDate.of(1902, 2, 2))).isEmpty();
	}

}
