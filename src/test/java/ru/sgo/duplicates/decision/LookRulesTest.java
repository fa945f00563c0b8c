package ru.sgo.duplicates.decision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.copy;
import static ru.sgo.duplicates.decision.Children.original;

class LookRulesTest {

	@Test
	void theKindergartenThatForgotNeedsNoLook() {
		assertThat(looks(atKindergarten(), atSchool())).isEmpty();
	}

	@Test
	void dataThatAreNotWhollyAlikeAreLookedAt() {
		Question alike = Children.question(atKindergarten(), atSchool());
		Question probable = new Question(false, false, alike.identity(), true, alike.authority(), alike.candidates(),
				null);
		assertThat(looks(probable)).containsExactly("not-identical");
	}

	@Test
	void aCauseThatIsNotEstablishedIsLookedAt() {
		assertThat(looks(original(), atSchool())).contains("undetermined");
	}

	@Test
	void oneUnknownDayOfEntryIsLookedAt() {
		assertThat(looks(atKindergarten(), atSchool().enteredSometime())).containsExactly("no-creation-date");
	}

	@Test
	void withoutAnyDaysOfEntryTheMovementsTell() {
		assertThat(looksWithoutDates(atKindergarten(), atSchool())).isEmpty();
	}

	@Test
	void withoutAnyDaysOfEntryAHistoryInTheSameSchoolIsTooLittle() {
		assertThat(looksWithoutDates(original().attached("Ш-1", "2020-08-20"), atSchool()))
			.containsExactly("no-creation-dates");
		assertThat(looksWithoutDates(
				original().attached("Ш-1", "2020-08-20").detached("Ш-1", "2021-01-10").enrolled("Ш-2", "2021-01-11"),
				atSchool()))
			.contains("no-creation-dates");
	}

	@Test
	void aLaterAccountThatWentUpAClassIsLookedAt() {
		assertThat(looks(atKindergarten(), atSchool().promoted("Ш-1", "2021-08-30"))).containsExactly("promoted");
		assertThat(looks(atKindergarten(), atSchool().promoted("Ш-1", "2021-06-01"))).containsExactly("promoted");
	}

	@Test
	void anotherClassOfTheSameYearIsNoPromotion() {
		assertThat(looks(atKindergarten(), atSchool().promoted("Ш-1", "2021-05-31"))).isEmpty();
	}

	@Test
	void whoHasLeftTheSchoolWhereTheCopyAppearedIsLookedAt() {
		assertThat(looks(atKindergarten(), atSchool().withdrawn("Ш-1", "2021-01-10"))).contains("has-left");
		assertThat(looks(atKindergarten(), atSchool().withdrawn("Ш-1", "2021-01-10").enrolled("Ш-2", "2021-01-11")))
			.contains("has-left");
	}

	@Test
	void whoIsAlsoAttachedElsewhereHasNotLeft() {
		assertThat(looks(atKindergarten(), atSchool().attached("Ш-2", "2021-01-11"))).isEmpty();
	}

	@Test
	void copiesInSeveralSchoolsAreLookedAt() {
		Children third = account("3").enteredOn("2021-01-11").by(EntryMethod.QUICK_ENTRY);
		assertThat(looks(atKindergarten(), atSchool(), third.enrolled("Ш-2", "2021-01-11")))
			.containsExactly("several-places");
	}

	@Test
	void copiesInOneSchoolAreNot() {
		Children third = account("3").enteredOn("2021-01-11").by(EntryMethod.QUICK_ENTRY);
		assertThat(looks(atKindergarten(), atSchool(), third.enrolled("Ш-1", "2021-01-11"))).isEmpty();
	}

	@Test
	void anOriginalEnrolledElsewhereSinceIsLookedAt() {
		assertThat(looks(
				original().enrolled("ДС-1", "2018-09-01").withdrawn("ДС-1", "2020-08-31").enrolled("Ш-2", "2020-09-01"),
				atSchool()))
			.containsExactly("enrolled-elsewhere-since");
		assertThat(looks(atKindergarten().withdrawn("ДС-1", "2020-08-31").enrolled("Ш-2", "2021-01-11"), atSchool()))
			.containsExactly("enrolled-elsewhere-since");
	}

	@Test
	void anOriginalEnrolledInTheSameSchoolSinceIsNotElsewhere() {
		assertThat(looks(atKindergarten().withdrawn("ДС-1", "2020-08-31").enrolled("Ш-1", "2020-10-01"), atSchool()))
			.isEmpty();
	}

	@Test
	void aKindergartenMayKeepTheChildUntilTheEndOfAugust() {
		assertThat(looks(atKindergarten().withdrawn("ДС-1", "2020-08-31"),
				copy("2020-07-15").enrolled("Ш-1", "2020-07-15")))
			.containsExactly("kindergarten-until-august");
		assertThat(looks(atKindergarten().withdrawn("ДС-1", "2020-06-30"),
				copy("2020-06-01").enrolled("Ш-1", "2020-06-01")))
			.containsExactly("kindergarten-until-august");
	}

	@Test
	void neitherBeyondAugustNorForAnotherKindergartenNorInSpring() {
		assertThat(looks(atKindergarten().withdrawn("ДС-1", "2020-09-01"),
				copy("2020-07-15").enrolled("Ш-1", "2020-07-15")))
			.isEmpty();
		assertThat(looks(atKindergarten().withdrawn("ДС-1", "2020-08-31"),
				copy("2020-07-15").enrolled("ДС-2", "2020-07-15")))
			.isEmpty();
		assertThat(looks(atKindergarten().withdrawn("ДС-1", "2020-08-31"),
				copy("2020-05-31").enrolled("Ш-1", "2020-05-31")))
			.isEmpty();
	}

	@Test
	void aCopyThatIsOnlyAttachedElsewhereIsLookedAt() {
		assertThat(looks(atKindergarten(), copy("2020-10-01").attached("Ш-1", "2020-10-01")))
			.containsExactly("attached-elsewhere");
	}

	@Test
	void aCopyAttachedWhereTheChildIsEnrolledIsPlain() {
		assertThat(looks(original().enrolled("Ш-1", "2018-09-01"), copy("2020-10-01").attached("Ш-1", "2020-10-01")))
			.isEmpty();
	}

	@Test
	void aCopyAttachedWhereTheChildIsNoLongerEnrolledIsLookedAt() {
		assertThat(looks(original().enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2021-05-31"),
				copy("2020-10-01").attached("Ш-1", "2020-10-01")))
			.containsExactly("attached-elsewhere");
	}

	@Test
	void aCollegeIsLookedAt() {
		assertThat(looks(original().enrolled("Ш-2", "2018-09-01").enrolled("К-1", "2019-09-01"), atSchool()))
			.containsExactly("college");
		assertThat(looks(atKindergarten(), atSchool().withdrawn("Ш-1", "2021-01-10").enrolled("К-1", "2021-01-11")))
			.contains("college");
	}

	@Test
	void aCopyThatIsItselfCountedTwiceIsLookedAt() {
		assertThat(looks(atKindergarten(), atSchool().attached("Ш-1", "2020-10-01"))).containsExactly("counted-twice");
		assertThat(looks(atKindergarten(), atSchool().attached("Ш-2", "2020-10-01"))).isEmpty();
	}

	@Test
	void aWithdrawalWithoutAnEnrolmentWhereTheChildAttendsIsLookedAt() {
		assertThat(looks(atKindergarten().withdrawn("Ш-1", "2021-05-31"), atSchool()))
			.containsExactly("later-document");
		assertThat(looks(atKindergarten().withdrawn("Ш-1", "2020-05-31"), atSchool())).isEmpty();
		assertThat(looks(atKindergarten().withdrawn("Ш-2", "2021-05-31"), atSchool())).isEmpty();
	}

	@Test
	void aSecondEnrolmentWhereTheChildShouldHaveLeftIsLookedAt() {
		assertThat(looks(atKindergarten().enrolled("ДС-1", "2020-10-01"), atSchool()))
			.containsExactly("later-document");
		assertThat(looks(atKindergarten().enrolled("ДС-1", "2020-08-31"), atSchool()))
			.containsExactly("later-document");
		assertThat(looks(atKindergarten().enrolled("ДС-1", "2020-08-30"), atSchool())).isEmpty();
	}

	@Test
	void aSecondAttachmentWhereTheChildIsEnrolledIsLookedAt() {
		assertThat(looks(original().attached("Ш-1", "2020-08-20").attached("Ш-1", "2020-10-01"), atSchool()))
			.containsExactly("later-document");
		assertThat(looks(atKindergarten().attached("Ш-2", "2020-08-20").attached("Ш-2", "2020-10-01"), atSchool()))
			.isEmpty();
	}

	private static Children atKindergarten() {
		return original().enrolled("ДС-1", "2018-09-01");
	}

	private static Children atSchool() {
		return copy("2020-09-01").enrolled("Ш-1", "2020-09-01");
	}

	private static List<String> looks(Children... accounts) {
		return looks(Children.question(accounts));
	}

	private static List<String> looksWithoutDates(Children... accounts) {
		for (Children account : accounts) {
			account.enteredSometime();
		}
		Question known = Children.question(accounts);
		return looks(new Question(true, false, known.identity(), false, known.authority(), known.candidates(),
				known.decided()));
	}

	/** The circumstances that were found for the account 2, without their prefix. */
	private static List<String> looks(Question question) {
		Proposal.Keep proposal = (Proposal.Keep) Proposals.propose(question);
		assertThat(proposal.keep()).isEqualTo("1");
		Deletion deletion = proposal.deletionOf("2").orElseThrow();
		List<String> looks = deletion.reasons()
			.stream()
			.map(Reason::key)
			.filter(key -> key.startsWith("reason.look."))
			.map(key -> key.substring("reason.look.".length()))
			.toList();
		assertThat(deletion.certainty()).isEqualTo(looks.isEmpty() ? Certainty.CLEAR : Certainty.LOOK);
		return looks;
	}

}
