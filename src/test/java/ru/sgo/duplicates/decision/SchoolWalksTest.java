package ru.sgo.duplicates.decision;

import org.junit.jupiter.api.Test;

import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.copy;
import static ru.sgo.duplicates.decision.Children.original;
import static ru.sgo.duplicates.decision.Walk.attached;
import static ru.sgo.duplicates.decision.Walk.enrolled;

class SchoolWalksTest {

	@Test
	void transferBetweenSchoolsOnOneDay() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2021-01-11"),
				copy("2021-01-12").enrolled("Ш-2", "2021-01-11"))
			.keepsClearly("1")
			.deletes("2", Cause.SAME_DATE, "Ш-2")
			.byPlan("correct_withdrawal Ш-1 №1 2021-01-10", "enrol Ш-2 №1 2021-01-11 after 0",
					"delete_account Ш-2 №2 after 0,1")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", "2021-01-10"), enrolled("Ш-2", "2021-01-11", null));
	}

	@Test
	void attachedThenEnrolled() {
		Walk.of(original().attached("Ш-1", "2020-08-20"), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.ATTACHED, "Ш-1")
			.byPlan("detach Ш-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(attached("Ш-1", "2020-08-20", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void attachedAndEnrolledOnOneDay() {
		Walk.of(original().attached("Ш-1", "2020-09-01"), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keeps("1", Certainty.CLEAR, Identity.DOCUMENT)
			.deletes("2", Cause.ATTACHED, "Ш-1")
			.byPlan("detach Ш-1 №1 2020-09-01", "enrol Ш-1 №1 2020-09-01 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("Ш-1", "2020-09-01", null), attached("Ш-1", "2020-09-01", "2020-09-01"));
	}

	@Test
	void attachedToTheSchoolWhileStillInTheKindergarten() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01").attached("Ш-1", "2020-02-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.ATTACHED, "Ш-1")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "detach Ш-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0,1",
					"delete_account Ш-1 №2 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), attached("Ш-1", "2020-02-01", "2020-08-31"),
					enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void anAttachmentThatHasEndedIsNotEndedAgain() {
		Walk.of(original().attached("Ш-1", "2020-08-20").detached("Ш-1", "2020-09-05"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.ATTACHED, "Ш-1")
			.byPlan("enrol Ш-1 №1 2020-09-01", "delete_account Ш-1 №2 after 0")
			.nextRunFinds(attached("Ш-1", "2020-08-20", "2020-09-05"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void enrolledThenAttached() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01"), copy("2020-10-02").attached("Ш-1", "2020-10-01"))
			.keepsClearly("1")
			.deletes("2", Cause.ATTACHED, "Ш-1")
			.byPlan("delete_account Ш-1 №2")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", null));
	}

	@Test
	void attachedElsewhereTellsNothingOfWhereTheChildIsEnrolled() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01"), copy("2020-10-02").attached("Ш-2", "2020-10-01"))
			.keepsButLooks("1", "attached-elsewhere")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-2")
			.byPlan("delete_account Ш-2 №2")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", null));
	}

	@Test
	void returnedToTheSameSchool() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2020-05-31"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.AFTER_WITHDRAWAL, "Ш-1")
			.byPlan("enrol Ш-1 №1 2020-09-01", "delete_account Ш-1 №2 after 0")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", "2020-05-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void returnedToTheSameSchoolOnTheSameDay() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2020-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.keepsClearly("1")
			.deletes("2", Cause.SAME_ORGANIZATION, "Ш-1")
			.byPlan("enrol Ш-1 №1 2020-09-01", "delete_account Ш-1 №2 after 0")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", "2020-09-01"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void aLaterAccountPromotedToTheNextClassTakesItsClassAlong() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01").promoted("Ш-1", "2021-08-30"))
			.keepsButLooks("1", "promoted")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-1")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void aCopyThatMovedOnIsFollowedToWhereTheChildIsNow() {
		Walk.of(original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01")
					.withdrawn("Ш-1", "2021-01-10")
					.enrolled("Ш-2", "2021-01-11"))
			.keepsButLooks("1", "has-left")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-2")
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01..2021-01-10 after 0",
					"enrol Ш-2 №1 2021-01-11 after 0", "delete_account Ш-2 №2 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2021-01-10"),
					enrolled("Ш-2", "2021-01-11", null));
	}

	@Test
	void aCopyThatLeftTownTakesTheOriginalAlongThatWasNeverWithdrawn() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-2", "2020-09-01").withdrawn("Ш-2", "2020-12-01"))
			.keepsButLooks("1", "has-left")
			.deletes("2", Cause.NOT_WITHDRAWN, "Ш-2")
			.byPlan("withdraw Ш-1 №1 2020-08-31", "enrol Ш-2 №1 2020-09-01..2020-12-01 after 0",
					"delete_account Ш-2 №2 after 0,1")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", "2020-08-31"), enrolled("Ш-2", "2020-09-01", "2020-12-01"));
	}

	@Test
	void whereTheChildLeftForGoodTheOriginalTakesOverTheWithdrawal() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2020-08-31"),
				copy("2020-09-02").enrolled("Ш-2", "2020-09-01").withdrawn("Ш-2", "2020-12-01"))
			.keepsButLooks("1", "has-left")
			.deletes("2", Cause.AFTER_WITHDRAWAL, "Ш-2")
			.byPlan("enrol Ш-2 №1 2020-09-01..2020-12-01", "delete_account Ш-2 №2 after 0")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", "2020-08-31"), enrolled("Ш-2", "2020-09-01", "2020-12-01"));
	}

	@Test
	void anOriginalThatLeftTheSchoolEarlierThanTheCopyTakesOverTheRest() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2020-12-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01").withdrawn("Ш-1", "2021-05-31"),
				account("3").enteredOn("2020-09-03").by(EntryMethod.QUICK_ENTRY).enrolled("Ш-1", "2020-09-01"))
			.keepsButLooks("1", "has-left")
			.deletes("2", Cause.SAME_ORGANIZATION, "Ш-1")
			.deletes("3", Cause.SAME_ORGANIZATION, "Ш-1")
			.byPlan("enrol Ш-1 №1 2020-12-02", "delete_account Ш-1 №2 after 0", "delete_account Ш-1 №3 after 0")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", "2020-12-01"), enrolled("Ш-1", "2020-12-02", null));
	}

}
