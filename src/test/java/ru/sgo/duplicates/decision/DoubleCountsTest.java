package ru.sgo.duplicates.decision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;
import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.day;

class DoubleCountsTest {

	@Test
	void transferBetweenSchoolsOnOneDayCountsThatDayTwice() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01")
			.withdrawn("Ш-1", "2021-01-11")
			.enrolled("Ш-2", "2021-01-11");
		assertThat(found(child)).containsExactly("SAME_DATE Ш-1 Ш-2 2021-01-11 CLEAR");
		assertThat(plan(child)).containsExactly("correct_withdrawal Ш-1 №1 2021-01-10");
		assertThat(found(afterwards(child))).isEmpty();
	}

	@Test
	void stillInTheKindergartenWhileAtSchoolIsCountedInBoth() {
		Children child = account("1").enrolled("ДС-1", "2018-09-01").enrolled("Ш-1", "2020-09-01");
		assertThat(found(child)).containsExactly("OVERLAP ДС-1 Ш-1 2020-09-01 CLEAR");
		assertThat(plan(child)).containsExactly("withdraw ДС-1 №1 2020-08-31");
		assertThat(found(afterwards(child))).isEmpty();
	}

	@Test
	void attachedAndEnrolledInOneSchoolIsCountedTwice() {
		Children child = account("1").attached("Ш-1", "2020-08-20").enrolled("Ш-1", "2020-09-01");
		assertThat(found(child)).containsExactly("ATTACHED Ш-1 Ш-1 2020-09-01 CLEAR");
		assertThat(plan(child)).containsExactly("detach Ш-1 №1 2020-08-31");
		assertThat(found(afterwards(child))).isEmpty();
	}

	@Test
	void enrolledAndAttachedLaterInOneSchoolLosesTheAttachment() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01").attached("Ш-1", "2020-10-01");
		assertThat(found(child)).containsExactly("ATTACHED Ш-1 Ш-1 2020-10-01 CLEAR");
		assertThat(plan(child)).containsExactly("detach Ш-1 №1 2020-10-01");
		assertThat(found(afterwards(child))).isEmpty();
	}

	@Test
	void leavingOnTheDayBeforeIsALawfulNeighbour() {
		assertThat(found(account("1").enrolled("ДС-1", "2018-09-01")
			.withdrawn("ДС-1", "2020-08-31")
			.enrolled("Ш-1", "2020-09-01"))).isEmpty();
	}

	@Test
	void returningToTheSameSchoolOnOneDayIsLawful() {
		assertThat(found(account("1").enrolled("Ш-1", "2018-09-01")
			.withdrawn("Ш-1", "2020-09-01")
			.enrolled("Ш-1", "2020-09-01"))).isEmpty();
	}

	@Test
	void anAttachmentElsewhereIsLawful() {
		assertThat(found(account("1").enrolled("Ш-1", "2018-09-01").attached("Ш-2", "2020-10-01"))).isEmpty();
		assertThat(found(account("1").attached("Ш-2", "2018-09-01").enrolled("Ш-1", "2020-10-01"))).isEmpty();
	}

	@Test
	void anAttachmentThatHasEndedIsPutRightAlready() {
		assertThat(found(
				account("1").attached("Ш-1", "2020-08-20").detached("Ш-1", "2020-09-15").enrolled("Ш-1", "2020-09-01")))
			.isEmpty();
	}

	@Test
	void anEnrolmentTakenBackOnItsDayIsNoStay() {
		assertThat(found(account("1").enrolled("Ш-1", "2020-09-01")
			.withdrawn("Ш-1", "2020-09-01")
			.enrolled("Ш-2", "2020-09-01"))).isEmpty();
	}

	@Test
	void neitherAHobbyCentreNorACollegeIsCounted() {
		assertThat(found(account("1").enrolled("Ш-1", "2018-09-01").enrolled("ДОД-1", "2020-09-01"))).isEmpty();
		assertThat(found(account("1").enrolled("Ш-1", "2018-09-01").enrolled("К-1", "2020-09-01"))).isEmpty();
	}

	@Test
	void theFirstAndTheLastDayOfThePeriodCount() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01")
			.withdrawn("Ш-1", "2020-09-20")
			.enrolled("Ш-2", "2020-09-10");
		assertThat(found(child, "2020-09-20", "2021-03-31")).hasSize(1);
		assertThat(found(child, "2020-09-21", "2021-03-31")).isEmpty();
		assertThat(found(child, "2020-01-01", "2020-09-10")).hasSize(1);
		assertThat(found(child, "2020-01-01", "2020-09-09")).isEmpty();
	}

	@Test
	void bothEnrolledOnOneDayIsLookedAt() {
		Children child = account("1").enrolled("Ш-1", "2020-09-01").enrolled("Ш-2", "2020-09-01");
		assertThat(found(child)).containsExactly("OVERLAP Ш-1 Ш-2 2020-09-01 LOOK");
		assertThat(plan(child)).containsExactly("withdraw Ш-1 №1 2020-09-01");
		assertThat(found(afterwards(child))).isEmpty();
	}

	@Test
	void aKindergartenMayKeepTheChildUntilTheEndOfAugust() {
		assertThat(found(account("1").enrolled("ДС-1", "2018-09-01")
			.withdrawn("ДС-1", "2020-08-31")
			.enrolled("Ш-1", "2020-07-15"))).containsExactly("OVERLAP ДС-1 Ш-1 2020-07-15 LOOK");
	}

	@Test
	void aChildBackWhereItNeverLeftIsExplainedSoThatItIsNotLeftNowhere() {
		Children child = account("1").enrolled("Ш-1", "2018-09-01")
			.enrolled("Ш-2", "2020-09-01")
			.withdrawn("Ш-2", "2020-12-01");
		assertThat(found(child)).containsExactly("OVERLAP Ш-1 Ш-2 2020-09-01 LOOK");
		assertThat(plan(child)).containsExactly("explain Ш-2 №1");
	}

	@Test
	void inThreePlacesAtOnceTheFirstIsLeftBeforeTheSecond() {
		Children child = account("1").enrolled("ДС-1", "2018-09-01")
			.enrolled("Ш-1", "2020-09-01")
			.enrolled("Ш-2", "2021-01-11");
		assertThat(found(child)).containsExactly("OVERLAP ДС-1 Ш-1 2020-09-01 CLEAR",
				"OVERLAP ДС-1 Ш-2 2021-01-11 CLEAR", "OVERLAP Ш-1 Ш-2 2021-01-11 CLEAR");
		assertThat(counts(child.candidate())).map(count -> Walk.inWords(count.plan().steps().get(0)))
			.containsExactly("withdraw ДС-1 №1 2020-08-31", "withdraw ДС-1 №1 2020-08-31",
					"withdraw Ш-1 №1 2021-01-10");
	}

	@Test
	void twoSchoolsAreToldOnceHoweverOftenTheChildCameBack() {
		Children child = account("1").enrolled("ДС-1", "2018-09-01")
			.enrolled("Ш-1", "2020-09-01")
			.withdrawn("Ш-1", "2020-12-31")
			.enrolled("Ш-1", "2021-01-11");
		assertThat(found(child)).containsExactly("OVERLAP ДС-1 Ш-1 2020-09-01 CLEAR");
		assertThat(found(afterwards(child))).isEmpty();
	}

	@Test
	void eachKindBearsTheNameOfItsCause() {
		assertThat(List.of(DoubleCount.Kind.values())).extracting(DoubleCount.Kind::cause)
			.containsExactly(Cause.SAME_DATE, Cause.NOT_WITHDRAWN, Cause.ATTACHED);
	}

	private static List<String> found(Children child) {
		return found(child.candidate());
	}

	private static List<String> found(Candidate account) {
		return counts(account).stream().map(DoubleCountsTest::inWords).toList();
	}

	private static List<String> found(Children child, String from, String to) {
		return DoubleCounts.of(child.candidate(), day(from), day(to), AUTHORITY)
			.stream()
			.map(DoubleCountsTest::inWords)
			.toList();
	}

	private static List<DoubleCount> counts(Candidate account) {
		return DoubleCounts.of(account, day("2020-01-01"), day("2021-03-31"), AUTHORITY);
	}

	private static List<String> plan(Children child) {
		return counts(child.candidate()).get(0).plan().steps().stream().map(Walk::inWords).toList();
	}

	/** The account when the first double count has been put right. */
	private static Candidate afterwards(Children child) {
		Candidate account = child.candidate();
		Simulation town = new Simulation(List.of(account));
		counts(account).get(0).plan().steps().forEach(town::carryOut);
		return town.living().iterator().next();
	}

	private static String inWords(DoubleCount count) {
		return "%s %s %s %s %s".formatted(count.kind(), count.organizationA(), count.organizationB(), count.since(),
				count.certainty());
	}

}
