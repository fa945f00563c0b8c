package ru.sgo.duplicates.decision;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.account;

class CauseRulesTest {

	@Test
	void stillInTheKindergartenWhenTheSchoolEnteredTheChild() {
		assertThat(notWithdrawn(account("1").enrolled("ДС-1", "2018-09-01"), enteredAtSchool())).isTrue();
	}

	@Test
	void withdrawnFromTheKindergartenAfterTheSchoolEnteredTheChild() {
		assertThat(notWithdrawn(account("1").enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-09-02"),
				enteredAtSchool()))
			.isTrue();
	}

	@Test
	void whoLeftInTimeWasWithdrawn() {
		assertThat(notWithdrawn(account("1").enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-09-01"),
				enteredAtSchool()))
			.isFalse();
	}

	@Test
	void stillThereInTheSameSchoolIsNoMissedWithdrawal() {
		assertThat(notWithdrawn(account("1").enrolled("Ш-1", "2018-09-01"), enteredAtSchool())).isFalse();
	}

	@Test
	void anAttachmentElsewhereIsNoMissedWithdrawal() {
		assertThat(notWithdrawn(account("1").attached("Ш-2", "2018-09-01"), enteredAtSchool())).isFalse();
	}

	@Test
	void whatBeganAfterTheArrivalDoesNotTellWhyTheChildWasEntered() {
		assertThat(notWithdrawn(account("1").enrolled("Ш-2", "2020-09-02"), enteredAtSchool())).isFalse();
	}

	@Test
	void theKindergartenWithdrewOnTheDayOnWhichTheSchoolEnrolled() {
		assertThat(sameDate(account("1").enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-09-01"),
				enteredAtSchool()))
			.isTrue();
	}

	@Test
	void withdrawnADayBeforeOrADayAfterIsNotTheSameDate() {
		assertThat(sameDate(account("1").enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-08-31"),
				enteredAtSchool()))
			.isFalse();
		assertThat(sameDate(account("1").enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-09-02"),
				enteredAtSchool()))
			.isFalse();
	}

	@Test
	void backToTheSameSchoolOnOneDayIsNotATransfer() {
		assertThat(
				sameDate(account("1").enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2020-09-01"), enteredAtSchool()))
			.isFalse();
	}

	@Test
	void attachedToTheSchoolThatThenEnteredTheChildAnew() {
		assertThat(attached(account("1").attached("Ш-1", "2020-08-20"), enteredAtSchool())).isTrue();
		assertThat(
				attached(account("1").attached("Ш-1", "2020-08-20").detached("Ш-1", "2020-09-01"), enteredAtSchool()))
			.isTrue();
	}

	@Test
	void enrolledInTheSchoolThatThenAttachedTheChildAnew() {
		assertThat(attached(account("1").enrolled("Ш-1", "2020-08-20"), account("2").attached("Ш-1", "2020-09-01")))
			.isTrue();
	}

	@Test
	void detachedBeforeOrAttachedElsewhereIsAnotherCause() {
		assertThat(
				attached(account("1").attached("Ш-1", "2020-08-20").detached("Ш-1", "2020-08-31"), enteredAtSchool()))
			.isFalse();
		assertThat(attached(account("1").attached("Ш-2", "2020-08-20"), enteredAtSchool())).isFalse();
	}

	@Test
	void enteredTwiceAsEnrolledIsNotAttached() {
		assertThat(attached(account("1").enrolled("Ш-1", "2020-08-20"), enteredAtSchool())).isFalse();
	}

	@Test
	void enteredTwiceInOneSchool() {
		assertThat(sameOrganization(account("1").enrolled("Ш-1", "2020-08-20"), enteredAtSchool())).isTrue();
		assertThat(sameOrganization(account("1").attached("Ш-1", "2020-08-20"),
				account("2").attached("Ш-1", "2020-09-01")))
			.isTrue();
	}

	@Test
	void leftTheSchoolBeforeOrCameToItLaterIsNotEnteredTwice() {
		assertThat(sameOrganization(account("1").enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2020-05-31"),
				enteredAtSchool()))
			.isFalse();
		assertThat(sameOrganization(account("1").enrolled("Ш-1", "2020-09-02"), enteredAtSchool())).isFalse();
		assertThat(sameOrganization(account("1").enrolled("Ш-2", "2018-09-01"), enteredAtSchool())).isFalse();
	}

	@Test
	void withdrawnEverywhereAndEnteredAnew() {
		assertThat(afterWithdrawal(account("1").enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-08-31"),
				enteredAtSchool()))
			.isTrue();
		assertThat(afterWithdrawal(account("1").enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2020-05-31"),
				enteredAtSchool()))
			.isTrue();
	}

	@Test
	void whoIsStillSomewhereWasNotEnteredAfterAWithdrawal() {
		assertThat(afterWithdrawal(account("1").enrolled("ДС-1", "2018-09-01")
			.withdrawn("ДС-1", "2020-08-31")
			.enrolled("ДС-2", "2019-09-01"), enteredAtSchool())).isFalse();
	}

	@Test
	void whoWasNeverEnrolledHasNothingToBeEnteredAfter() {
		assertThat(afterWithdrawal(account("1").attached("ДС-1", "2018-09-01").detached("ДС-1", "2019-09-01"),
				enteredAtSchool()))
			.isFalse();
		assertThat(afterWithdrawal(account("1"), enteredAtSchool())).isFalse();
	}

	@Test
	void theFirstCauseThatHoldsIsNamed() {
		assertThat(cause(account("1").enrolled("ДС-1", "2018-09-01").attached("Ш-1", "2020-08-20"), enteredAtSchool()))
			.isEqualTo(Cause.ATTACHED);
		assertThat(cause(account("1").enrolled("ДС-1", "2018-09-01").enrolled("Ш-1", "2020-08-20"), enteredAtSchool()))
			.isEqualTo(Cause.SAME_ORGANIZATION);
		assertThat(cause(account("1").enrolled("ДС-1", "2018-09-01")
			.withdrawn("ДС-1", "2020-09-01")
			.enrolled("ДС-2", "2019-09-01"), enteredAtSchool())).isEqualTo(Cause.SAME_DATE);
	}

	@Test
	void withoutAnEarlierStayTheCauseIsNotEstablished() {
		assertThat(cause(account("1"), enteredAtSchool())).isEqualTo(Cause.UNDETERMINED);
		assertThat(cause(account("1").enrolled("ДС-1", "2018-09-01"), account("2"))).isEqualTo(Cause.UNDETERMINED);
	}

	@Test
	void fromAGroupToTheFirstClassOfOneOrganizationIsNoSecondEntryByMistake() {
		Children firstClass = account("2").enrolled("Ш-1", "2020-09-01", "1 «А»");
		assertThat(cause(account("1").enrolled("Ш-1", "2018-09-01", "1 младшая"), firstClass))
			.isEqualTo(Cause.NOT_WITHDRAWN);
		assertThat(
				cause(account("1").enrolled("Ш-1", "2018-09-01", "Ромашка").withdrawn("Ш-1", "2020-09-01"), firstClass))
			.isEqualTo(Cause.SAME_DATE);
		assertThat(
				cause(account("1").enrolled("Ш-1", "2018-09-01", "Ромашка").withdrawn("Ш-1", "2020-08-31"), firstClass))
			.isEqualTo(Cause.AFTER_WITHDRAWAL);
	}

	@Test
	void classesOfOneSchoolAndUnknownGroupsAreEnteredTwice() {
		assertThat(cause(account("1").enrolled("Ш-1", "2020-08-20", "1Б"),
				account("2").enrolled("Ш-1", "2020-09-01", "1А")))
			.isEqualTo(Cause.SAME_ORGANIZATION);
		assertThat(cause(account("1").enrolled("Ш-1", "2018-09-01"), account("2").enrolled("Ш-1", "2020-09-01", "1А")))
			.isEqualTo(Cause.SAME_ORGANIZATION);
		assertThat(cause(account("1").enrolled("Ш-1", "2018-09-01", "Ромашка"),
				account("2").enrolled("Ш-1", "2020-09-01", "Солнышко")))
			.isEqualTo(Cause.SAME_ORGANIZATION);
	}

	private static Children enteredAtSchool() {
		return account("2").enrolled("Ш-1", "2020-09-01");
	}

	private static boolean notWithdrawn(Children kept, Children deleted) {
		return holds(new CauseNotWithdrawn(), kept, deleted);
	}

	private static boolean sameDate(Children kept, Children deleted) {
		return holds(new CauseSameDate(), kept, deleted);
	}

	private static boolean attached(Children kept, Children deleted) {
		return holds(new CauseAttached(), kept, deleted);
	}

	private static boolean sameOrganization(Children kept, Children deleted) {
		return holds(new CauseSameOrganization(), kept, deleted);
	}

	private static boolean afterWithdrawal(Children kept, Children deleted) {
		return holds(new CauseAfterWithdrawal(), kept, deleted);
	}

	private static boolean holds(CauseRule rule, Children kept, Children deleted) {
		Optional<CauseRule.Finding> finding = rule.judge(kept.candidate(), deleted.candidate().arrival().orElseThrow());
		finding.ifPresent(found -> assertThat(found.reason().arguments()).isNotEmpty());
		return finding.isPresent();
	}

	private static Cause cause(Children kept, Children deleted) {
		Question question = Children.question(kept.enteredOn("2018-01-01"), deleted.enteredOn("2020-01-01"));
		Proposal.Keep proposal = (Proposal.Keep) Proposals.propose(question);
		return proposal.deletionOf("2").orElseThrow().cause();
	}

}
