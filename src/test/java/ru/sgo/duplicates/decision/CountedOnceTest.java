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
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, sanatorium), List.of(word("Д1", "С1"))))
			.containsExactly(KEPT_PLACE, stay("С1", UNTIL.plusDays(1), null));
	}

	@Test
	void theOtherWayRoundThePlaceLacksOnlyTheDaysOfBoth() {
		Stay sanatorium = stay("С1", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, sanatorium), List.of(word("С1", "Д1")))).containsExactly(
				stay("Д1", LocalDate.of(2024, 9, 1), LocalDate.of(2026, 9, 30)),
				stay("Д1", LocalDate.of(2027, 1, 1), null), sanatorium);
	}

	@Test
	void whatBeginsAfterTheTermIsCountedTwice() {
		Stay later = stay("С1", UNTIL.plusDays(1), null);
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, later), List.of(word("С1", "Д1")))).containsExactly(KEPT_PLACE,
				later);
	}

	@Test
	void anAttachmentAndAThirdOrganizationStayAsTheyAre() {
		Stay attached = new Stay("С1", OrganizationKind.SCHOOL, StayKind.ATTACHED, LocalDate.of(2026, 10, 1), null);
		Stay third = stay("Ш3", LocalDate.of(2026, 10, 1), null);
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, attached, third), List.of(word("Д1", "С1"))))
			.containsExactly(KEPT_PLACE, attached, third);
	}

	@Test
	void aChildInThreePlacesIsCountedInOne() {
		Stay sanatorium = stay("С1", LocalDate.of(2026, 10, 1), null);
		Stay family = stay("Ш3", LocalDate.of(2026, 11, 1), null);
		List<Stay> all = List.of(KEPT_PLACE, sanatorium, family);
		List<CountedAt> words = List.of(word("Д1", "С1"), word("Ш3", "С1"), word("Д1", "Ш3"));
		assertThat(CountedOnce.stays(all, words)).containsExactly(KEPT_PLACE, after("С1"), after("Ш3"));
		// The third pair has no word yet: what each of both others loses to stands.
		assertThat(CountedOnce.stays(all, List.of(word("С1", "Ш3"), word("Д1", "С1")))).containsExactly(KEPT_PLACE,
				after("С1"), after("Ш3"));
	}

	@Test
	void wordsThatGoRoundInACircleLoseNobody() {
		Stay sanatorium = stay("С1", LocalDate.of(2026, 10, 1), null);
		Stay family = stay("Ш3", LocalDate.of(2026, 11, 1), null);
		CountedAt latest = word("Ш3", "Д1");
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, sanatorium, family),
				List.of(latest, word("С1", "Ш3"), word("Д1", "С1"))))
			.containsExactly(stay("Д1", KEPT_PLACE.begins(), LocalDate.of(2026, 10, 31)), after("Д1"),
					stay("С1", LocalDate.of(2026, 11, 1), null), after("Ш3"));
	}

	@Test
	void eachWordHoldsForItsOwnTerm() {
		Stay sanatorium = stay("С1", LocalDate.of(2026, 10, 1), null);
		Stay family = stay("Ш3", LocalDate.of(2026, 10, 1), null);
		LocalDate earlier = LocalDate.of(2026, 12, 31);
		assertThat(CountedOnce.stays(List.of(KEPT_PLACE, sanatorium, family),
				List.of(word("Д1", "С1"), new CountedAt("Д1", "Ш3", earlier))))
			.containsExactly(KEPT_PLACE, after("С1"), stay("Ш3", earlier.plusDays(1), null));
	}

	private static CountedAt word(String counted, String other) {
		return new CountedAt(counted, other, UNTIL);
	}

	private static Stay after(String organization) {
		return stay(organization, UNTIL.plusDays(1), null);
	}

	private static Stay stay(String organization, LocalDate begins, @Nullable LocalDate ends) {
		return new Stay(organization, OrganizationKind.SCHOOL, StayKind.REGULAR, begins, ends);
	}

}
