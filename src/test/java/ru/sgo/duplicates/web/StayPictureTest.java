package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StayPictureTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	@Test
	void daysInTwoPlacesAreFoundAndStretched() {
		StayPicture picture = picture(stay("С8", "2022-09-01", null), stay("Ш8", "2026-09-02", null));
		assertThat(picture.meetings()).singleElement().satisfies(meeting -> {
			assertThat(meeting.days()).isEqualTo(89);
			assertThat(meeting.touch()).isFalse();
		});
		assertThat(picture.stretched()).isNotNull();
		assertThat(picture.stretched().width()).isCloseTo(50, within(0.01));
		assertThat(picture.rows().get(0).bars().get(0).width()).isCloseTo(100, within(0.01));
		assertThat(picture.ticks()).filteredOn(TimeScale.Tick::month).isNotEmpty();
	}

	@Test
	void leavingAndComingOnOneDayTouch() {
		StayPicture picture = picture(stay("С8", "2020-09-01", "2021-08-31"), stay("Ш8", "2021-08-31", null));
		assertThat(picture.meetings()).singleElement().extracting(StayPicture.Together::touch).isEqualTo(true);
		assertThat(picture(stay("С8", "2020-09-01", "2021-08-30"), stay("Ш8", "2021-08-31", null)).meetings())
			.isEmpty();
	}

	@Test
	void whoComesTodayHasLeftNowhere() {
		assertThat(picture(stay("С8", "2020-09-01", null), stay("Ш8", TODAY.toString(), null)).meetings())
			.singleElement()
			.extracting(StayPicture.Together::touch)
			.isEqualTo(false);
	}

	@Test
	void beingAttachedElsewhereIsNoSecondPlace() {
		Stay attached = new Stay("Ш8", OrganizationKind.SCHOOL, StayKind.ATTACHED, LocalDate.of(2021, 9, 1), null);
		assertThat(picture(stay("Ш1", "2020-09-01", null), attached).meetings()).isEmpty();
		assertThat(picture(stay("Ш8", "2020-09-01", null), attached).meetings()).hasSize(1);
	}

	@Test
	void anAttachmentUndoneOnItsFirstDayIsNotDrawn() {
		LocalDate day = LocalDate.of(2021, 9, 1);
		StayPicture.Account account = new StayPicture.Account("1", null,
				List.of(stay("Ш1", "2020-09-01", null),
						new Stay("Ш8", OrganizationKind.SCHOOL, StayKind.ATTACHED, day, day),
						new Stay("Ш9", OrganizationKind.SCHOOL, StayKind.ATTACHED, day, day.plusDays(1))));
		assertThat(StayPicture.of(List.of(account), null, TODAY).orElseThrow().rows().get(0).bars())
			.extracting(bar -> bar.stay().organization())
			.containsExactly("Ш1", "Ш9");
	}

	@Test
	void nobodyKnowsHowLongAnOpenStayOfAListHasLasted() {
		StayPicture.Account listed = new StayPicture.Account("L-1", null, List.of(stay("С8", "2020-09-01", null)),
				true);
		StayPicture.Account other = new StayPicture.Account("2", null, List.of(stay("Ш8", "2021-09-01", null)));
		assertThat(StayPicture.of(List.of(listed, other), null, TODAY).orElseThrow().meetings()).isEmpty();
	}

	@Test
	void whatOverlapsInOneAccountLiesInTwoLanes() {
		StayPicture.Account account = new StayPicture.Account("1", null,
				List.of(stay("С8", "2020-09-01", null), stay("Ш8", "2021-09-01", null)));
		List<StayPicture.Bar> bars = StayPicture.of(List.of(account), null, TODAY).orElseThrow().rows().get(0).bars();
		assertThat(bars.get(1).y()).isGreaterThan(bars.get(0).y());
	}

	@Test
	void clubsNeverMeetAnything() {
		Stay club = new Stay("Д1", OrganizationKind.EXTRACURRICULAR, StayKind.REGULAR, LocalDate.of(2021, 9, 1), null);
		assertThat(picture(stay("Ш8", "2020-09-01", null), club).meetings()).isEmpty();
	}

	@Test
	void theDayAndThePeriodAreDrawnOnlyWhereTheyAre() {
		StayPicture.Account past = new StayPicture.Account("1", null, List.of(stay("Ш1", "2010-09-01", "2012-05-31")));
		TimeScale.Span now = new TimeScale.Span(LocalDate.of(2026, 9, 1), TODAY);
		assertThat(StayPicture.of(List.of(past), now, TODAY).orElseThrow()).satisfies(picture -> {
			assertThat(picture.today()).isNull();
			assertThat(picture.period()).isNull();
		});
		StayPicture.Account present = new StayPicture.Account("1", null, List.of(stay("Ш1", "2010-09-01", null)));
		assertThat(StayPicture.of(List.of(present), now, TODAY).orElseThrow()).satisfies(picture -> {
			assertThat(picture.today()).isNotNull();
			assertThat(picture.period()).isNotNull();
		});
	}

	@Test
	void marksStandFarEnoughApartOverAnyTime() {
		for (String from : List.of("1990-09-01", "2026-11-28", "2024-03-01")) {
			List<TimeScale.Tick> ticks = picture(stay("С8", from, null), stay("Ш8", "2026-11-28", null)).ticks();
			for (int place = 1; place < ticks.size(); place++) {
				assertThat(ticks.get(place).x() - ticks.get(place - 1).x()).isGreaterThanOrEqualTo(7);
			}
		}
	}

	@Test
	void ofOneAccountNothingIsStretched() {
		StayPicture.Account alone = new StayPicture.Account("1", null, List.of(stay("Ш1", "2010-09-01", null)));
		assertThat(StayPicture.of(List.of(alone), null, TODAY).orElseThrow().stretched()).isNull();
	}

	@Test
	void whoWasNeverAnywhereHasNoPicture() {
		assertThat(StayPicture.of(List.of(new StayPicture.Account("1", null, List.of())), null, TODAY)).isEmpty();
	}

	private static StayPicture picture(Stay one, Stay other) {
		return StayPicture.of(List.of(new StayPicture.Account("1", "keep", List.of(one)),
				new StayPicture.Account("2", "delete", List.of(other))), null, TODAY)
			.orElseThrow();
	}

	private static Stay stay(String organization, String begins, @Nullable String ends) {
		return new Stay(organization,
				organization.startsWith("С") ? OrganizationKind.KINDERGARTEN : OrganizationKind.SCHOOL,
				StayKind.REGULAR, LocalDate.parse(begins), (ends != null) ? LocalDate.parse(ends) : null);
	}

}
