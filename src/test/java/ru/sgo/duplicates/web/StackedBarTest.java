package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is drawn has the lengths of the numbers. */
class StackedBarTest {

	@Test
	void thePartsFollowEachOtherAndWhatIsNotThereIsLeftOut() {
		StackedBar bar = StackedBar.of(List.of(amount(30), amount(0), amount(10)));
		assertThat(bar.parts()).extracting(StackedBar.Part::x).containsExactly(0.0, 75.0);
		assertThat(bar.parts()).extracting(StackedBar.Part::width).containsExactly(75.0, 25.0);
		assertThat(bar.total()).isEqualTo(40);
	}

	@Test
	void barsOfOneTableHaveOneMeasure() {
		assertThat(StackedBar.of(List.of(amount(10))).to(40).parts()).extracting(StackedBar.Part::width)
			.containsExactly(25.0);
	}

	@Test
	void nothingIsNoPart() {
		assertThat(StackedBar.of(List.of(amount(0))).parts()).isEmpty();
	}

	@Test
	void aNumberStandsOnlyWhereThereIsRoom() {
		assertThat(StackedBar.of(List.of(amount(97), amount(3))).parts()).extracting(StackedBar.Part::hasRoom)
			.containsExactly(true, false);
	}

	@Test
	void aSeriesGoesDownAsItsNumbersDo() {
		CheckSeries series = new CheckSeries(List.of(value(200), value(100), value(0)));
		assertThat(series.isTold()).isTrue();
		assertThat(series.points()).extracting(CheckSeries.Point::x).containsExactly(6.0, 50.0, 94.0);
		assertThat(series.points()).extracting(CheckSeries.Point::y).containsExactly(26.0, 49.0, 72.0);
	}

	@Test
	void oneCheckIsNoSeriesAndNothingLeftStandsBelow() {
		CheckSeries series = new CheckSeries(List.of(value(0)));
		assertThat(series.isTold()).isFalse();
		assertThat(series.points()).extracting(CheckSeries.Point::y).containsExactly(72.0);
	}

	private static StackedBar.Amount amount(long number) {
		return new StackedBar.Amount(StackedBar.Look.AT_WORK, "в работе", number, null);
	}

	private static CheckSeries.Value value(long number) {
		return new CheckSeries.Value(LocalDate.of(2026, 11, 29), number, "/");
	}

}
