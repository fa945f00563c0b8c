package ru.sgo.duplicates.headcount;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.sgo.duplicates.history.OrganizationKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a form asks about, and on which days. */
class HeadcountStageTest {

	@ParameterizedTest
	@CsvSource({ "1А, PUPILS", "10 «Б», PUPILS", "11-й класс, PUPILS", "Подготовительный класс, PUPILS",
			"Группа продлённого дня, PUPILS", "ГПД 2, PUPILS", "'', PUPILS", "Старшая группа, PRESCHOOL",
			"2 младшая, PRESCHOOL", "2-я младшая, PRESCHOOL", "1 группа раннего возраста, PRESCHOOL", "Ясли, PRESCHOOL",
			"подготовительная гр., PRESCHOOL", "Группа № 3, PRESCHOOL", "Дошкольная, PRESCHOOL" })
	void aGroupOfASchoolIsToldByItsName(String className, HeadcountStage stage) {
		assertThat(HeadcountStage.of(OrganizationKind.SCHOOL, className)).isEqualTo(stage);
		assertThat(HeadcountStage.of(OrganizationKind.KINDERGARTEN, className)).isEqualTo(HeadcountStage.PRESCHOOL);
	}

	@Test
	void aYearlyDayComesEveryYearAndAnotherOnce() {
		ReportingDay yearly = day(LocalDate.of(2000, 9, 20), true);
		assertThat(yearly.next(LocalDate.of(2026, 9, 20))).contains(LocalDate.of(2026, 9, 20));
		assertThat(yearly.next(LocalDate.of(2026, 9, 21))).contains(LocalDate.of(2027, 9, 20));
		assertThat(yearly.last(LocalDate.of(2026, 9, 19))).contains(LocalDate.of(2025, 9, 20));
		assertThat(yearly.nearest(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2026, 9, 20));
		assertThat(yearly.isOn(LocalDate.of(1995, 9, 20))).isTrue();
		ReportingDay once = day(LocalDate.of(2028, 2, 29), false);
		assertThat(once.next(LocalDate.of(2026, 1, 1))).contains(LocalDate.of(2028, 2, 29));
		assertThat(once.last(LocalDate.of(2026, 1, 1))).isEmpty();
		assertThat(once.next(LocalDate.of(2028, 3, 1))).isEmpty();
		assertThat(once.isOn(LocalDate.of(2032, 2, 29))).isFalse();
	}

	private static ReportingDay day(LocalDate day, boolean yearly) {
		return new ReportingDay(1, "УО-01", "УО города", "ОО-1", day, yearly, null, 0);
	}

}
