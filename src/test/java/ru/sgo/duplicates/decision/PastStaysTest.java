package ru.sgo.duplicates.decision;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.history.Stay;

import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.copy;
import static ru.sgo.duplicates.decision.Children.original;
import static ru.sgo.duplicates.decision.Walk.attached;
import static ru.sgo.duplicates.decision.Walk.enrolled;

/** The kept account ends with the whole history of the child. */
class PastStaysTest {

	@Test
	void aChildThatMovedAfterItsKindergartenHadWithdrawnIt() {
		Walk.of(original().enrolled("ДС-1", "2017-09-01").withdrawn("ДС-1", "2020-09-02"),
				moved("2020-09-03", "2020-11-15", "2020-11-16"))
			.deletes("2", Cause.AFTER_WITHDRAWAL, "Ш-2")
			.byPlan("enrol Ш-1 №1 2020-09-03..2020-11-15", "enrol Ш-2 №1 2020-11-16", "delete_account Ш-2 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-09-02"), enrolled("Ш-1", "2020-09-03", "2020-11-15"),
					enrolled("Ш-2", "2020-11-16", null));
	}

	@Test
	void aChildThatMovedAndWasWithdrawnOnTheDayOfItsArrival() {
		Walk.of(original().enrolled("ДС-1", "2017-09-01").withdrawn("ДС-1", "2020-09-01"),
				moved("2020-09-01", "2020-11-15", "2020-11-16"))
			.deletes("2", Cause.SAME_DATE, "Ш-2")
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2020-11-15"),
					enrolled("Ш-2", "2020-11-16", null));
	}

	@Test
	void aChildThatMovedTwiceLaterOn() {
		Walk.of(original().enrolled("ДС-1", "2017-09-01"),
				moved("2020-09-01", "2020-11-15", "2020-12-01").withdrawn("Ш-2", "2021-01-10")
					.enrolled("Ш-1", "2021-01-11"))
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01..2020-11-15,2021-01-11.. after 0",
					"enrol Ш-2 №1 2020-12-01..2021-01-10 after 0", "delete_account Ш-1 №2 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2020-11-15"),
					enrolled("Ш-2", "2020-12-01", "2021-01-10"), enrolled("Ш-1", "2021-01-11", null));
	}

	@Test
	void aChildThatMovedOnTheDayOnWhichItWasWithdrawn() {
		Walk.of(original().enrolled("ДС-1", "2017-09-01"), moved("2020-09-01", "2020-11-16", "2020-11-16"))
			.keepsButLooks("1", "counted-twice")
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2020-11-15"),
					enrolled("Ш-2", "2020-11-16", null));
	}

	@Test
	void aChildThatLeftTownUnderItsLaterAccount() {
		Walk.of(original().enrolled("ДС-1", "2017-09-01"),
				copy("2020-09-01").enrolled("Ш-1", "2020-09-01").withdrawn("Ш-1", "2020-11-15"))
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2020-11-15"));
	}

	@Test
	void aChildThatCameBackUnderItsFirstAccount() {
		Walk.of(cameBack(), away())
			.keepsButLooks("1", "enrolled-elsewhere-since")
			.asks(Proposal.Asked.NOTHING)
			.byPlan("enrol ДС-2 №1 2020-10-01..2020-11-30", "delete_account ДС-2 №2 after 0")
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-09-30"), enrolled("ДС-2", "2020-10-01", "2020-11-30"),
					enrolled("ДС-1", "2020-12-01", null));
	}

	@Test
	void aChildThatCameBackIsAskedAboutWhereNoWithdrawalLiesInBetween() {
		Children neverWithdrawn = original().enrolled("ДС-1", "2017-09-01").enrolled("ДС-1", "2020-12-01");
		Walk.of(neverWithdrawn, away()).asks(Proposal.Asked.WHERE).saysThat("look.clash-document");
		decided(attends("ДС-1", "2020-12-01"), neverWithdrawn, away()).asks(Proposal.Asked.NOTHING)
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-09-30"), enrolled("ДС-2", "2020-10-01", "2020-11-30"),
					enrolled("ДС-1", "2020-12-01", null));
	}

	@Test
	void twoLaterAccountsOneAfterTheOther() {
		Walk.of(atKindergarten(), copy("2020-09-01").enrolled("Ш-1", "2020-09-01").withdrawn("Ш-1", "2020-11-01"),
				third("2020-11-02"))
			.asks(Proposal.Asked.NOTHING)
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01..2020-11-01 after 0",
					"enrol Ш-2 №1 2020-11-02 after 0", "delete_account Ш-1 №2 after 0,1,2",
					"delete_account Ш-2 №3 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2020-11-01"),
					enrolled("Ш-2", "2020-11-02", null));
	}

	@Test
	void threeOpenAccountsAreAskedAbout() {
		Walk.of(threeOpen()).asks(Proposal.Asked.WHERE).saysThat("look.clash");
	}

	@Test
	void threeOpenAccountsAreSettledByWhereTheChildAttends() {
		decided(attends("Ш-2", null), threeOpen()).asks(Proposal.Asked.NOTHING)
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2020-11-01"),
					enrolled("Ш-2", "2020-11-02", null));
		decided(attends("Ш-1", null), threeOpen()).nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"),
				enrolled("Ш-1", "2020-09-01", null));
		decided(attends("ДС-1", null), threeOpen()).nextRunFinds(enrolled("ДС-1", "2017-09-01", null));
	}

	@Test
	void anotherDayThanTheOrdersIsCorrectedThereFirst() {
		decided(attends("Ш-2", "2020-11-10"), threeOpen())
			.byPlan("withdraw ДС-1 №1 2020-08-31", "correct_enrolment Ш-2 №3 2020-11-10",
					"enrol Ш-1 №1 2020-09-01..2020-11-09 after 0,1", "enrol Ш-2 №1 2020-11-10 after 0,1",
					"delete_account Ш-1 №2 after 0,1,2,3", "delete_account Ш-2 №3 after 0,1,2,3")
			.nextRunFinds(enrolled("ДС-1", "2017-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2020-11-09"),
					enrolled("Ш-2", "2020-11-10", null));
	}

	@Test
	void theWholeWayAsAPersonSaysIt() {
		List<Stay> said = List.of(enrolled("ДС-1", "2017-09-04", "2020-08-31"), enrolled("Ш-2", "2020-09-01", null));
		Question asked = Children.question(threeOpen());
		Walk.of(with(asked, new PersonsDecision("1", null, said, false)))
			.byPlan("correct_enrolment ДС-1 №1 2017-09-04", "withdraw ДС-1 №1 2020-08-31 after 0",
					"enrol Ш-2 №1 2020-09-01 after 0,1", "delete_account Ш-1 №2 after 0,1,2",
					"delete_account Ш-2 №3 after 0,1,2")
			.nextRunFinds(said.toArray(Stay[]::new));
	}

	@Test
	void anAttachmentElsewhereIsKeptWhereItIsReal() {
		Children[] accounts = { original().enrolled("Ш-1", "2018-09-01"),
				copy("2020-10-02").attached("Ш-2", "2020-10-01") };
		Walk.of(accounts).asks(Proposal.Asked.ATTACHED).keepsButLooks("1", "attached-elsewhere");
		Walk.of(with(Children.question(accounts), new PersonsDecision("1", null, List.of(), true)))
			.byPlan("attach Ш-2 №1 2020-10-01", "delete_account Ш-2 №2 after 0")
			.nextRunFinds(enrolled("Ш-1", "2018-09-01", null), attached("Ш-2", "2020-10-01", null));
	}

	@Test
	void anAttachmentElsewhereIsAskedAboutUntilSomebodyHasSaidWhatItIs() {
		Children[] accounts = { original().enrolled("Ш-1", "2020-10-05"),
				copy("2020-10-02").attached("Ш-2", "2020-10-01") };
		decided(null, accounts).asks(Proposal.Asked.ATTACHED);
		Walk.of(with(Children.question(accounts), new PersonsDecision("1", null, List.of(), false)))
			.asks(Proposal.Asked.NOTHING)
			.byPlan("delete_account Ш-2 №2");
	}

	@Test
	void aChildMovedToAnotherGroupWhereItNoLongerIsIsAskedAbout() {
		Walk.of(atKindergarten().promoted("ДС-1", "2020-11-16"), atSchool())
			.asks(Proposal.Asked.WHERE)
			.saysThat("look.clash-document");
		Walk.of(atKindergarten().attached("ДС-1", "2020-11-16"), atSchool()).asks(Proposal.Asked.WHERE);
	}

	@Test
	void aChildPromotedWithItsWholeGroupNeedNotHaveBeenThere() {
		for (String day : List.of("2020-09-01", "2021-06-01", "2021-09-01", "2021-10-15")) {
			Walk.of(atKindergarten().promoted("ДС-1", day), atSchool()).asks(Proposal.Asked.NOTHING);
		}
	}

	@Test
	void theUnbrokenStayBeginsWhereTheFirstAccountBegan() {
		Walk.of(original().enrolled("Ш-1", "2018-09-01"), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.attends("Ш-1", "2018-09-01");
		decided(attends("ДС-1", null), threeOpen()).attends("ДС-1", "2017-09-01");
		Walk.of(cameBack(), away()).attends("ДС-1", "2020-12-01");
	}

	private static Children atKindergarten() {
		return original().enrolled("ДС-1", "2017-09-01");
	}

	private static Children atSchool() {
		return copy("2020-09-02").enrolled("Ш-1", "2020-09-01");
	}

	private static Children moved(String from, String until, String again) {
		return copy(from).enrolled("Ш-1", from).withdrawn("Ш-1", until).enrolled("Ш-2", again);
	}

	private static Children cameBack() {
		return atKindergarten().withdrawn("ДС-1", "2020-09-30").enrolled("ДС-1", "2020-12-01");
	}

	private static Children away() {
		return copy("2020-10-01").enrolled("ДС-2", "2020-10-01").withdrawn("ДС-2", "2020-11-30");
	}

	private static Children third(String from) {
		return account("3").enteredOn(from).by(EntryMethod.QUICK_ENTRY).enrolled("Ш-2", from);
	}

	private static Children[] threeOpen() {
		return new Children[] { atKindergarten(), copy("2020-09-01").enrolled("Ш-1", "2020-09-01"),
				third("2020-11-02") };
	}

	private static Walk decided(@Nullable Attendance attends, Children... accounts) {
		return Walk.of(with(Children.question(accounts), new PersonsDecision("1", attends)));
	}

	private static Question with(Question asked, PersonsDecision word) {
		return new Question(true, false, asked.identity(), true, asked.authority(), asked.candidates(), word);
	}

	private static Attendance attends(String organization, @Nullable String from) {
		return new Attendance(organization, Children.kind(organization), (from != null) ? Children.day(from) : null);
	}

}
