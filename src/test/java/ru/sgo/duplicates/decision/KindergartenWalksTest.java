package ru.sgo.duplicates.decision;

import org.junit.jupiter.api.Test;

import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.copy;
import static ru.sgo.duplicates.decision.Children.original;
import static ru.sgo.duplicates.decision.Walk.enrolled;

class KindergartenWalksTest {

	@Test
	void kindergartenThatForgotToWithdrawKeepsTheOriginal() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01"), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void kindergartenThatWithdrewTooLateCorrectsTheDate() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-10-15"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("correct_withdrawal ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0",
					"delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void withdrawnOnTheLastDayOfAugustAndEnteredAnewOnTheFirstOfSeptember() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-08-31"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.AFTER_WITHDRAWAL, "Ш-1")
			.byPlan("enrol Ш-1 №1 2020-09-01", "delete_account Ш-1 №2 after 0")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void kindergartenThatLawfullyKeepsTheChildUntilTheEndOfAugustIsLookedAt() {
		Walk.of(keptUntilAugust())
			.keepsButLooks("1", "kindergarten-until-august")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("correct_withdrawal ДС-1 №1 2020-07-14", "enrol Ш-1 №1 2020-07-15 after 0",
					"delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-07-14"), enrolled("Ш-1", "2020-07-15", null));
	}

	@Test
	void whereTheKindergartenKeepsTheChildUntilTheEndOfAugustTheSchoolMayBeginAfterwards() {
		Question asked = Children.question(keptUntilAugust());
		Attendance afterwards = new Attendance("Ш-1", Children.kind("Ш-1"), Children.day("2020-09-01"));
		Walk.of(new Question(true, false, asked.identity(), true, asked.authority(), asked.candidates(),
				new PersonsDecision("1", afterwards)))
			.byPlan("correct_enrolment Ш-1 №2 2020-09-01", "enrol Ш-1 №1 2020-09-01 after 0",
					"delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void kindergartenAndTwoSchools() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01"), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"),
				account("3").enteredOn("2021-01-12").by(EntryMethod.QUICK_ENTRY).enrolled("Ш-2", "2021-01-11"))
			.keepsButLooks("1", "several-places")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.deletes("3", Cause.NOT_WITHDRAWN, "Ш-2")
			.saysThat("look.clash")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01..2021-01-10 after 0",
					"enrol Ш-2 №1 2021-01-11 after 0", "delete_account Ш-1 №2 after 0,1,2",
					"delete_account Ш-2 №3 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2021-01-10"),
					enrolled("Ш-2", "2021-01-11", null));
	}

	@Test
	void withoutAnyDaysOfEntryTheMovementsTellWhichIsTheOriginal() {
		Question asked = Children.question(
				original().enteredSometime().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-09-01"),
				copy("2020-09-02").enteredSometime().enrolled("Ш-1", "2020-09-01"));
		Walk.of(new Question(true, false, asked.identity(), false, asked.authority(), asked.candidates(), null))
			.keepsClearly("1")
			.deletes("2", Cause.SAME_DATE, "Ш-1")
			.saysThat("keep.moved-earlier", "keep.by-movement")
			.byPlan("correct_withdrawal ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0",
					"delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void enteredTwiceInOneKindergarten() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01"), copy("2019-09-02").enrolled("ДС-1", "2019-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.SAME_ORGANIZATION, "ДС-1")
			.byPlan("delete_account ДС-1 №2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", null));
	}

	private static Children[] keptUntilAugust() {
		return new Children[] { original().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-08-31"),
				copy("2020-07-16").enrolled("Ш-1", "2020-07-15") };
	}

}
