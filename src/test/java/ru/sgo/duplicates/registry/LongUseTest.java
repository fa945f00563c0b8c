package ru.sgo.duplicates.registry;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Marks are given in a month; before that there is nothing to move. */
class LongUseTest {

	private static final LocalDate TODAY = LocalDate.of(2020, 11, 30);

	@ParameterizedTest(name = "{0} – {1}: {2}")
	@CsvSource(nullValues = "-", textBlock = """
			2020-09-01, -,          true
			2020-10-29, -,          true
			2020-10-30, -,          false
			2020-11-29, -,          false
			2020-09-01, 2020-09-20, false
			2020-09-01, 2020-10-01, false
			2020-09-01, 2020-10-02, true
			2020-12-01, -,          false
			2020-11-15, 2021-05-31, false
			2019-09-01, 2021-05-31, true
			""")
	void isTold(LocalDate from, @Nullable LocalDate to, boolean inUse) {
		assertThat(LongUse.since(List.of(stay(from, to)), TODAY).isPresent()).isEqualTo(inUse);
	}

	@Test
	void countsFromTheFirstDayToTheLastWhereverTheChildWas() {
		assertThat(LongUse.since(List.of(stay(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 10)),
				stay(LocalDate.of(2020, 11, 1), null)), TODAY))
			.contains(LocalDate.of(2020, 9, 1));
		assertThat(LongUse.since(List.of(), TODAY)).isEmpty();
	}

	private static Stay stay(LocalDate from, @Nullable LocalDate to) {
		return new Stay("Ш1", OrganizationKind.SCHOOL, StayKind.REGULAR, from, to);
	}

}
