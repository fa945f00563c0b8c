package ru.sgo.duplicates.decision;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.copy;
import static ru.sgo.duplicates.decision.Children.original;
import static ru.sgo.duplicates.decision.Walk.enrolled;

class PersonsWordTest {

	@Test
	void anotherAccountIsKeptAndTheChildStaysWhereItCameLast() {
		decided("2", null, original().enrolled("ДС-1", "2018-09-01"), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.saysThat("keep.chosen")
			.deletes("1", Cause.UNDETERMINED, "ДС-1")
			.byPlan("enrol ДС-1 №2 2018-09-01..2020-08-31", "delete_account ДС-1 №1 after 0")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void anotherAccountIsKeptAlthoughTheOriginalMovedOn() {
		decided("2", null,
				original().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-12-31").enrolled("Ш-2", "2021-01-11"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.byPlan("withdraw Ш-1 №2 2021-01-10", "enrol ДС-1 №2 2018-09-01..2020-08-31 after 0",
					"enrol Ш-2 №2 2021-01-11 after 0", "delete_account Ш-2 №1 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2021-01-10"),
					enrolled("Ш-2", "2021-01-11", null));
	}

	@Test
	void theChildAttendsElsewhere() {
		decided("1", attends("Ш-3", "2021-02-01"), original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-1 №1 2020-09-01..2021-01-31 after 0",
					"enrol Ш-3 №1 2021-02-01 after 0", "delete_account Ш-1 №2 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", "2021-01-31"),
					enrolled("Ш-3", "2021-02-01", null));
	}

	@Test
	void whereThePersonNamesNoDayTheArrivalOfTheCopyCounts() {
		decided("1", attends("Ш-3", null), original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.byPlan("withdraw ДС-1 №1 2020-08-31", "enrol Ш-3 №1 2020-09-01 after 0", "delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-3", "2020-09-01", null));
	}

	@Test
	void theChildStayedWhereTheOriginalIs() {
		decided("1", attends("ДС-1", null), original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.byPlan("delete_account Ш-1 №2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", null));
	}

	@Test
	void anEnrolmentTheDayAfterTheKindergartensEndCorrectsTheSchoolsOrderOnly() {
		decided("1", attends("Ш-1", "2020-09-01"),
				original().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-08-31"),
				copy("2020-07-16").enrolled("Ш-1", "2020-07-15"))
			.byPlan("correct_enrolment Ш-1 №2 2020-09-01", "enrol Ш-1 №1 2020-09-01 after 0",
					"delete_account Ш-1 №2 after 0,1")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-31"), enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void anEnrolmentOnTheKindergartensLastDayStillCorrectsIt() {
		decided("1", attends("Ш-1", "2020-08-31"),
				original().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-08-31"),
				copy("2020-07-16").enrolled("Ш-1", "2020-07-15"))
			.byPlan("correct_withdrawal ДС-1 №1 2020-08-30", "correct_enrolment Ш-1 №2 2020-08-31",
					"enrol Ш-1 №1 2020-08-31 after 0,1", "delete_account Ш-1 №2 after 0,1,2")
			.nextRunFinds(enrolled("ДС-1", "2018-09-01", "2020-08-30"), enrolled("Ш-1", "2020-08-31", null));
	}

	@Test
	void aDecidedDuplicateWhoseCauseIsUnknownIsPutRightWithoutExplanation() {
		decided("1", null, original(), copy("2020-09-02").enrolled("Ш-1", "2020-09-01"))
			.deletes("2", Cause.UNDETERMINED, "Ш-1")
			.byPlan("enrol Ш-1 №1 2020-09-01", "delete_account Ш-1 №2 after 0")
			.nextRunFinds(enrolled("Ш-1", "2020-09-01", null));
	}

	@Test
	void aWordAboutAnAccountThatIsGoneSaysNothing() {
		Question asked = Children.question(original().enrolled("ДС-1", "2018-09-01"),
				copy("2020-09-02").enrolled("Ш-1", "2020-09-01"));
		Proposal proposal = Proposals.propose(with(asked, new PersonsDecision("9", attends("Ш-3", null))));
		assertThat(proposal).isEqualTo(Proposals.propose(asked));
	}

	private static Walk decided(String keep, @Nullable Attendance attends, Children... accounts) {
		return Walk.of(with(Children.question(accounts), new PersonsDecision(keep, attends)));
	}

	private static Question with(Question asked, PersonsDecision word) {
		return new Question(true, false, asked.identity(), true, asked.authority(), asked.candidates(), word);
	}

	private static Attendance attends(String organization, @Nullable String from) {
		return new Attendance(organization, Children.kind(organization), (from != null) ? Children.day(from) : null);
	}

}
