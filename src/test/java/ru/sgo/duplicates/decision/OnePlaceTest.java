package ru.sgo.duplicates.decision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;
import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.day;

/** An account counted in two schools, of which the authority says where the child is. */
class OnePlaceTest {

	@Test
	void stayedAtTheFirstSchoolThoughTheSecondHadEnrolledIt() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01").enrolled("Ш-2", "2020-09-01");
		assertThat(plan(child, "Ш-1", "Ш-2")).containsExactly("withdraw Ш-2 №1 2020-09-01");
		assertThat(countedTwiceAfterwards(child, "Ш-1", "Ш-2")).isFalse();
	}

	@Test
	void wentToTheSecondSchoolAsTheDatesTell() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01").enrolled("Ш-2", "2020-09-01");
		assertThat(plan(child, "Ш-2", "Ш-1")).containsExactly("withdraw Ш-1 №1 2020-08-31");
		assertThat(countedTwiceAfterwards(child, "Ш-2", "Ш-1")).isFalse();
	}

	@Test
	void cameBackOnTheDayOfTheTransferAndIsEnrolledAgainAtTheFirstSchool() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01")
			.withdrawn("Ш-1", "2021-01-11")
			.enrolled("Ш-2", "2021-01-11");
		assertThat(plan(child, "Ш-1", "Ш-2")).containsExactly("withdraw Ш-2 №1 2021-01-11",
				"enrol Ш-1 №1 2021-01-11 after 0");
		assertThat(countedTwiceAfterwards(child, "Ш-1", "Ш-2")).isFalse();
	}

	@Test
	void isBackAtTheFirstSchoolWhichItNeverLeft() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01")
			.enrolled("Ш-2", "2020-09-01")
			.withdrawn("Ш-2", "2020-12-01");
		assertThat(plan(child, "Ш-1", "Ш-2")).containsExactly("correct_withdrawal Ш-2 №1 2020-09-01");
		assertThat(countedTwiceAfterwards(child, "Ш-1", "Ш-2")).isFalse();
	}

	@Test
	void isStillAtTheSecondSchoolWhichHadWithdrawnIt() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01")
			.enrolled("Ш-2", "2020-09-01")
			.withdrawn("Ш-2", "2020-12-01");
		assertThat(plan(child, "Ш-2", "Ш-1")).containsExactly("withdraw Ш-1 №1 2020-08-31",
				"enrol Ш-2 №1 2020-12-01 after 0");
		assertThat(countedTwiceAfterwards(child, "Ш-2", "Ш-1")).isFalse();
	}

	@Test
	void leavesEveryStayThatOverlaps() {
		Children child = account("1").enrolled("ДС-1", "2018-09-01")
			.enrolled("Ш-1", "2020-09-01")
			.withdrawn("Ш-1", "2020-12-31")
			.enrolled("Ш-1", "2021-01-11");
		assertThat(plan(child, "ДС-1", "Ш-1")).containsExactly("correct_withdrawal Ш-1 №1 2020-09-01",
				"withdraw Ш-1 №1 2021-01-11");
		assertThat(countedTwiceAfterwards(child, "ДС-1", "Ш-1")).isFalse();
	}

	@Test
	void hasNothingToDoWhereTheTwoOverlapNoMore() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01")
			.withdrawn("Ш-1", "2020-08-31")
			.enrolled("Ш-2", "2020-09-01");
		assertThat(plan(child, "Ш-1", "Ш-2")).isEmpty();
		assertThat(plan(child, "Ш-2", "Ш-1")).isEmpty();
	}

	private static List<String> plan(Children child, String attends, String left) {
		return steps(child, attends, left).stream().map(Walk::inWords).toList();
	}

	private static List<Step> steps(Children child, String attends, String left) {
		return OnePlace.plan(child.candidate(), attends, left, AUTHORITY).steps();
	}

	private static boolean countedTwiceAfterwards(Children child, String attends, String left) {
		Simulation town = new Simulation(List.of(child.candidate()));
		steps(child, attends, left).forEach(town::carryOut);
		assertThat(town.childIsSomewhere()).isTrue();
		return !DoubleCounts.of(town.living().iterator().next(), day("2016-01-01"), day("2030-01-01"), AUTHORITY)
			.isEmpty();
	}

}
