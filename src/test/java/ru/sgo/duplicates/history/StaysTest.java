package ru.sgo.duplicates.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StaysTest {

	@Test
	void enrolledAndWithdrawnIsOneStayWithBothDaysAttended() {
		assertThat(stays(enrolled("A", "2020-09-01"), withdrawn("A", "2021-05-31")))
			.containsExactly(regular("A", "2020-09-01", "2021-05-31"));
	}

	@Test
	void withoutAWithdrawalTheChildIsStillThere() {
		assertThat(stays(enrolled("A", "2020-09-01"))).containsExactly(regular("A", "2020-09-01", null));
	}

	@Test
	void twoEnrolmentsWithoutAWithdrawalBetweenAreOneStay() {
		assertThat(stays(enrolled("A", "2020-09-01"), enrolled("A", "2021-09-01"), withdrawn("A", "2022-05-31")))
			.containsExactly(regular("A", "2020-09-01", "2022-05-31"));
	}

	@Test
	void aWithdrawalWithoutAnEnrolmentSaysNothing() {
		assertThat(stays(withdrawn("A", "2020-09-01"), enrolled("A", "2021-09-01"), withdrawn("A", "2022-05-31"),
				withdrawn("A", "2022-06-30")))
			.containsExactly(regular("A", "2021-09-01", "2022-05-31"));
	}

	@Test
	void returnedToTheSameSchoolOnTheSameDayBeginsANewStay() {
		assertThat(stays(enrolled("A", "2020-09-01"), enrolled("A", "2021-01-15"), withdrawn("A", "2021-01-15")))
			.containsExactly(regular("A", "2020-09-01", "2021-01-15"), regular("A", "2021-01-15", null));
	}

	@Test
	void enrolledAndWithdrawnOnOneDayIsAStayOfOneDay() {
		assertThat(stays(withdrawn("A", "2020-09-01"), enrolled("A", "2020-09-01")))
			.containsExactly(regular("A", "2020-09-01", "2020-09-01"));
	}

	@Test
	void theDateOfADocumentCountsNotWhenItCame() {
		assertThat(stays(withdrawn("A", "2021-05-31"), enrolled("B", "2021-06-01"), enrolled("A", "2020-09-01")))
			.containsExactly(regular("A", "2020-09-01", "2021-05-31"), regular("B", "2021-06-01", null));
	}

	@Test
	void anAttachmentRunsBesideAnEnrolment() {
		assertThat(stays(movement("A", MovementKind.ATTACHMENT, "2020-09-01"), enrolled("A", "2020-10-01"),
				movement("A", MovementKind.DETACHMENT, "2020-12-01")))
			.containsExactly(
					new Stay("A", OrganizationKind.SCHOOL, StayKind.ATTACHED, day("2020-09-01"), day("2020-12-01")),
					regular("A", "2020-10-01", null));
	}

	@Test
	void aTransferToAnotherClassNeitherBeginsNorEndsAStay() {
		assertThat(stays(movement("A", MovementKind.TRANSFER, "2020-08-01"), enrolled("A", "2020-09-01"),
				movement("A", MovementKind.TRANSFER, "2021-09-01")))
			.containsExactly(regular("A", "2020-09-01", null));
	}

	@Test
	void theOrderOfTheMovementsDoesNotMatter() {
		Random random = new Random(7);
		for (int round = 0; round < 200; round++) {
			List<Movement> movements = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				movements.add(movement(random.nextBoolean() ? "A" : "B",
						MovementKind.values()[random.nextInt(MovementKind.values().length)],
						LocalDate.of(2020, 9, 1).plusDays(random.nextInt(5)).toString()));
			}
			List<Stay> stays = Stays.from(movements);
			Collections.shuffle(movements, random);
			assertThat(Stays.from(movements)).isEqualTo(stays);
		}
	}

	@Test
	void aStayCannotEndBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> regular("A", "2020-09-01", "2020-08-31"));
	}

	private static List<Stay> stays(Movement... movements) {
		return Stays.from(List.of(movements));
	}

	private static Movement enrolled(String organization, String date) {
		return movement(organization, MovementKind.ENROLMENT, date);
	}

	private static Movement withdrawn(String organization, String date) {
		return movement(organization, MovementKind.WITHDRAWAL, date);
	}

	private static Movement movement(String organization, MovementKind kind, String date) {
		return new Movement(organization, OrganizationKind.SCHOOL, kind, day(date));
	}

	private static Stay regular(String organization, String begins, @Nullable String ends) {
		return new Stay(organization, OrganizationKind.SCHOOL, StayKind.REGULAR, day(begins),
				(ends != null) ? day(ends) : null);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
