package ru.sgo.duplicates.decision;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;
import static ru.sgo.duplicates.decision.Children.account;

/**
 * Where only lists tell of an account, nothing is deleted, and its organization asked.
 */
class ListedAccountsTest {

	@Test
	void theEarlierOrganizationWithdrawsAndTheLaterIsAsked() {
		walk(earlier(), account("L-2").listed().enrolled("Ш-2", "2026-10-05").seen("Ш-2", "2026-10-20"))
			.keeps("L-1", Certainty.CLEAR, Identity.DOCUMENT)
			.deletes("L-2", Cause.NOT_WITHDRAWN, "Ш-2")
			.asks(Proposal.Asked.NOTHING)
			.byPlan("withdraw Ш-1 №L-1 2026-10-04", "clarify Ш-2 №L-2");
	}

	@Test
	void aWithdrawalOfTheSameDayIsCorrected() {
		walk(earlier().withdrawn("Ш-1", "2026-10-05"),
				account("L-2").listed().enrolled("Ш-2", "2026-10-05").seen("Ш-2", "2026-10-20"))
			.deletes("L-2", Cause.SAME_DATE, "Ш-2")
			.byPlan("correct_withdrawal Ш-1 №L-1 2026-10-04", "clarify Ш-2 №L-2");
	}

	@Test
	void anEnrolmentOfThisSeptemberInAListIsNoProof() {
		walk(earlier(), account("L-2").listed().enrolled("Ш-2", "2026-09-01").seen("Ш-2", "2026-10-20"))
			.keepsButLooks("L-1", "listed-september")
			.byPlan("withdraw Ш-1 №L-1 2026-08-31", "clarify Ш-2 №L-2");
	}

	@Test
	void anEnrolmentOfAnEarlierSeptemberIs() {
		walk(earlier(), account("L-2").listed().enrolled("Ш-2", "2025-09-01").seen("Ш-2", "2026-10-20")).keeps("L-1",
				Certainty.CLEAR, Identity.DOCUMENT);
	}

	@Test
	void whereNothingTellsWhoWasFirstTheAuthorityDecides() {
		Proposal proposal = Proposals
			.propose(question(account("L-1").listed().enrolled("Ш-1", "2026-09-01").seen("Ш-1", "2026-10-10"),
					account("L-2").listed().enrolled("Ш-2", "2026-09-01").seen("Ш-2", "2026-10-20")));
		assertThat(proposal).isInstanceOf(Proposal.Ask.class);
	}

	@Test
	void theAccountWithANumberIsKeptUnlessTheRulesClearlySayOtherwise() {
		Children numbered = account("7").enrolled("Ш-2", "2026-10-05");
		walk(numbered, earlier()).keeps("L-1", Certainty.CLEAR, Identity.DOCUMENT)
			.deletes("7", Cause.NOT_WITHDRAWN, "Ш-2")
			.byPlan("withdraw Ш-1 №L-1 2026-10-04", "clarify Ш-2 №7");
		walk(account("7").enrolled("Ш-2", "2026-09-01"),
				account("L-1").listed().enrolled("Ш-1", "2026-09-01").seen("Ш-1", "2026-09-10"))
			.keeps("7", Certainty.LOOK, Identity.DOCUMENT)
			.saysThat("keep.numbered");
		walk(account("7").enrolled("Ш-1", "2020-09-01"),
				account("L-2").listed().enrolled("Ш-2", "2026-10-05").seen("Ш-2", "2026-10-20"))
			.keeps("7", Certainty.CLEAR, Identity.DOCUMENT)
			.byPlan("withdraw Ш-1 №7 2026-10-04", "clarify Ш-2 №L-2");
	}

	@Test
	void everyPlaceThatIsLeftWithdrawsAndEveryOtherIsAsked() {
		walk(earlier(), account("L-2").listed().enrolled("Ш-2", "2026-10-05").seen("Ш-2", "2026-10-20"),
				account("L-3").listed().enrolled("Ш-3", "2026-10-15").seen("Ш-3", "2026-10-20"))
			.asks(Proposal.Asked.WHERE);
		Question asked = question(earlier(),
				account("L-2").listed().enrolled("Ш-2", "2026-10-05").seen("Ш-2", "2026-10-20"),
				account("L-3").listed().enrolled("Ш-3", "2026-10-15").seen("Ш-3", "2026-10-20"));
		Walk.of(new Question(true, false, asked.identity(), false, AUTHORITY, asked.candidates(),
				new PersonsDecision("L-1", new Attendance("Ш-3", Children.kind("Ш-3"), null))))
			.byPlan("withdraw Ш-1 №L-1 2026-10-04", "withdraw Ш-2 №L-2 2026-10-14", "clarify Ш-2 №L-2",
					"clarify Ш-3 №L-3");
	}

	@Test
	void noReasonNamesADerivedNumber() {
		Proposal.Keep keep = (Proposal.Keep) Proposals.propose(
				question(earlier(), account("L-2").listed().enrolled("Ш-2", "2026-09-01").seen("Ш-2", "2026-10-20")));
		assertThat(keep.reasons()).flatExtracting(Reason::arguments)
			.contains(new Argument.ListedAccount("Ш-1"))
			.noneMatch(argument -> argument instanceof Argument.AccountNumber);
		assertThat(keep.deletions()).singleElement().satisfies(other -> {
			assertThat(other.asked()).isTrue();
			assertThat(other.reasons()).flatExtracting(Reason::arguments)
				.noneMatch(argument -> argument instanceof Argument.AccountNumber);
		});
	}

	@Test
	void aLeavingOnAnUnknownDayCountsNobodyTwice() {
		assertThat(DoubleCounts.of(account("1").enrolled("Ш-1", "2020-09-01")
			.gone("Ш-1", "2026-10-09")
			.seen("Ш-1", "2026-08-20")
			.enrolled("Ш-2", "2026-09-01")
			.candidate(), Children.day("2026-09-01"), Children.day("2027-03-31"), AUTHORITY)).isEmpty();
	}

	@Test
	void oneListedAccountInTwoOrganizationsIsCountedTwice() {
		assertThat(DoubleCounts.of(
				account("L-1").listed().enrolled("Ш-1", "2020-09-01").enrolled("Ш-2", "2026-09-01").candidate(),
				Children.day("2026-09-01"), Children.day("2027-03-31"), AUTHORITY))
			.singleElement()
			.satisfies(count -> assertThat(count.kind()).isEqualTo(DoubleCount.Kind.OVERLAP));
	}

	private static Children earlier() {
		return account("L-1").listed().enrolled("Ш-1", "2020-09-01").seen("Ш-1", "2026-10-10");
	}

	private static Walk walk(Children... accounts) {
		return Walk.of(question(accounts));
	}

	/** Nothing in this registry has a creation date. */
	private static Question question(Children... accounts) {
		return new Question(true, false, Identity.DOCUMENT, false, AUTHORITY, Children.candidates(accounts), null);
	}

}
