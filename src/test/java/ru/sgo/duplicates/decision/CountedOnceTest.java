package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

import static org.assertj.core.api.Assertions.assertThat;

class CountedOnceTest {

	private static final LocalDate UNTIL = LocalDate.of(2027, 8, 31);

	private static final Stay KEPT_PLACE = stay("Д1", LocalDate.of(2024, 9, 1), null);

	@Test
	void theChildIsCountedWhereItsPlaceIsKeptUntilTheTermIsOver() {
		Stay sanatorium = stay("С1", LocalDate.of(2026, 10, 1), null);
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, sanatorium), "Д1", "С1", UNTIL)).containsExactly(KEPT_PLACE,
				stay("С1", UNTIL.plusDays(1), null));
	}

	@Test
	void theOtherWayRoundThePlaceLacksOnlyTheDaysOfBoth() {
		Stay sanatorium = stay("С1", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, sanatorium), "С1", "Д1", UNTIL)).containsExactly(
				stay("Д1", LocalDate.of(2024, 9, 1), LocalDate.of(2026, 9, 30)),
				stay("Д1", LocalDate.of(2027, 1, 1), null), sanatorium);
	}

	@Test
	void whatBeginsAfterTheTermIsCountedTwice() {
		Stay later = stay("С1", UNTIL.plusDays(1), null);
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, later), "С1", "Д1", UNTIL)).containsExactly(KEPT_PLACE, later);
	}

	@Test
	void anAttachmentAndAThirdOrganizationStayAsTheyAre() {
		Stay attached = new Stay("С1", OrganizationKind.SCHOOL, StayKind.ATTACHED, LocalDate.of(2026, 10, 1), null);
		Stay third = stay("Ш3", LocalDate.of(2026, 10, 1), null);
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, attached, third), "Д1", "С1", UNTIL))
			.containsExactly(KEPT_PLACE, attached, third);
	}

	private static Stay stay(String organization, LocalDate begins, @Nullable LocalDate ends) {
		return new Stay(organization, OrganizationKind.SCHOOL, StayKind.REGULAR, begins, ends);
	}

}
