package ru.sgo.duplicates.decision;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.BornOn;
import ru.sgo.duplicates.detection.DeclaredPairs;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.detection.Statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.copy;
import static ru.sgo.duplicates.decision.Children.original;
import static ru.sgo.duplicates.decision.Walk.enrolled;

class UnusualWalksTest {

	@Test
	void anOriginalStillInAnotherTownIsWithdrawnThere() {
		Walk.of(original().enrolled("Ш-77", "2018-09-01"), copy("2021-01-12").enrolled("Ш-1", "2021-01-11"))
			.keepsClearly("1")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw Ш-77 №1 2021-01-10", "enrol Ш-1 №1 2021-01-11 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("Ш-77", "2018-09-01", "2021-01-10"), enrolled("Ш-1", "2021-01-11", null));
	}

	@Test
	void anOriginalEnteredByMistakeInTheWrongTownOnTheSameDayIsLookedAt() {
		Walk.of(account("1").enteredOn("2020-08-25").by(EntryMethod.APPLICATION).enrolled("Ш-77", "2020-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsButLooks("1", "enrolled-elsewhere-since")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw Ш-77 №1 2020-09-01", "enrol Ш-1 №1 2020-09-01 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("Ш-1", "2020-09-01", null), enrolled("Ш-77", "2020-09-01", "2020-09-01"));
	}

	@Test
	void anOriginalThatMovedOnLaterThanTheCopyShowsWhereTheChildIs() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01").enrolled("Ш-77", "2021-01-11"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsButLooks("1", "enrolled-elsewhere-since")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01..2021-01-10 after 0",
					"delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2021-01-10"),
					enrolled("Ш-77", "2021-01-11", null));
	}

	@Test
	void theAuthorityWithdrawsFromACollege() {
		Walk.of(original().enrolled("Ш-2", "2018-09-01").withdrawn("Ш-2", "2019-08-31").enrolled("К-1", "2019-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsButLooks("1", "college")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw УО-01 №1 at К-1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0",
					"delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("Ш-2", "2018-09-01", "2019-08-31"), enrolled("К-1", "2019-09-01", "2020-08-31"),
					enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void whoWentOnToACollegeStaysThereInTheOriginal() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01")
					.withdrawn("Ш-1", "2021-08-31")
					.enrolled("К-1", "2021-09-01"))
			.keepsButLooks("1", "college", "has-left")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01..2021-08-31 after 0",
					"enrol УО-01 №1 at К-1 2021-09-01 after 0", "delete_account Ш-1 №2 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2021-08-31"),
					enrolled("К-1", "2021-09-01", null));
	}

	@Test
	void aHobbyCentreBesideTheSchoolIsNobodysConcern() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01").enrolled("ДОД-1", "2019-10-01"),
				copy("2020-09-02").enrolled("ДОД-1", "2019-09-15").enrolled("Ш-2", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-2")
			.byPlan("withdraw Ш-1 №1 2020-08-31", "enrol Ш-2 №1 2020-09-01 after 0", "delete_account Ш-2 №2 after 0,1")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", "2020-08-31"), enrolled("Ш-2", "2020-09-01", null));
	}

	@Test
	void twinsAreNeverAskedAbout() {
		assertThat(found(known("1", "иван"), known("2", "илья"))).isEmpty();
		assertThat(found(known("1", "иван"), known("2", "илья"), known("3", "илья")))
			.extracting(DetectedGroup::accounts)
			.containsExactly(List.of("2", "3"));
	}

	@Test
	void theCopyOfOneTwinLeavesTheOtherAlone() {
		List<String> group = found(known("1", "иван"), known("2", "илья"), known("3", "илья")).get(0).accounts();
		Children twin = account("1").enteredOn("2018-08-20").enrolled("ДС-1", "2018-09-01");
		Children original = account("2").enteredOn("2018-08-20").enrolled("ДС-1", "2018-09-01");
		Children copy = account("3").enteredOn("2020-09-02").enrolled("Ш-1", "2020-09-01");
		Children[] ofOneChild = Stream.of(twin, original, copy)
			.filter(account -> group.contains(account.candidate().number()))
			.toArray(Children[]::new);
		Walk.of(ofOneChild)
			.keepsClearly("2")
			.deletes("3", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw ДС-1 №2 2020-08-31", "enrol Ш-1 №2 2020-09-01 after 0", "delete_account Ш-1 №3 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void aNamesakeWithoutDocumentsIsComparedWithTheChildsFileFirst() {
		Question asked = Children.question(original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"));
		Walk.of(new Question(true, false, Identity.VERIFY, true, asked.authority(), asked.candidates(), null))
			.keeps("1", Certainty.CLEAR, Identity.VERIFY)
			.saysThat("identity.verify")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void whereTheMovementsDoNotTellTheSchoolExplainsFirst() {
		Walk.of(original(), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsButLooks("1", "undetermined")
			.deletes("2", Cause.UNDETERMINED, "Ш-1")
			.byPlan("explain Ш-1 №2")
			.nextRunFindsTheSame();
	}

	@Test
	void whereNothingSpeaksTheAuthorityIsAsked() {
		Proposal proposal = Proposals
			.propose(Children.question(account("1").enteredOn("2020-09-01").enrolled("Ш-1", "2020-09-01"),
					account("2").enteredOn("2020-09-01").enrolled("Ш-2", "2020-09-01")));
		assertThat(proposal).isInstanceOf(Proposal.Ask.class);
		assertThat(proposal.certainty()).isEqualTo(Certainty.LOOK);
		assertThat(proposal.reasons()).extracting(Reason::key).containsExactly("reason.keep.nothing-speaks");
	}

	@Test
	@Timeout(20)
	void anEnrolmentOnTheOnlyDayThatIsLeftOfAnothersStayIsTakenBack() {
		Proposal proposal = Proposals.propose(Children.question(
				account("1").enrolled("ДС-1", "2026-10-09")
					.enrolled("Ш-2", "2026-06-09")
					.withdrawn("Ш-2", "2026-06-30"),
				account("2").enrolled("Ш-2", "2026-11-08").enrolled("Ш-1", "2026-06-08").withdrawn("Ш-1", "2026-09-06"),
				account("3").enrolled("Ш-1", "2026-09-06").enrolled("ДС-1", "2026-05-15")));
		assertThat(((Proposal.Keep) proposal).plan().steps()).extracting(Walk::inWords)
			.contains("withdraw Ш-1 №3 2026-09-06");
	}

	private static List<DetectedGroup> found(Account... accounts) {
		Population population = Population.of(List.of(accounts));
		return Detection.groups(population, Statistics.of(population), DeclaredPairs.NONE);
	}

	private static Account known(String number, String givenName) {
		return new Account(number, new NormalizedName("иванов", givenName, "иванович"),
				BornOn.of(Children.day("2013-05-07")), null, null, null);
	}

}
