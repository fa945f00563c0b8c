package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.account;
import static ru.sgo.duplicates.decision.Children.candidates;

class KeeperRulesTest {

	@Test
	void theAccountEnteredEarlierIsKept() {
		assertThat(byEntry(account("1").enteredOn("2020-09-01"), account("2").enteredOn("2018-09-01"),
				account("3").enteredOn("2020-10-01")))
			.contains("2");
	}

	@Test
	void accountsEnteredOnOneDayDoNotTellWhichCameFirst() {
		assertThat(byEntry(account("1").enteredOn("2018-09-01"), account("2").enteredOn("2018-09-01"))).isEmpty();
		assertThat(byEntry(account("1").enteredOn("2018-09-01"), account("2").enteredOn("2018-09-01"),
				account("3").enteredOn("2020-09-01")))
			.isEmpty();
	}

	@Test
	void anUnknownDayOfEntryDoesNotTellWhichCameFirst() {
		assertThat(byEntry(account("1").enteredOn("2018-09-01"), account("2"))).isEmpty();
	}

	@Test
	void aLoadedAccountMayBeOlderThanItsDateSays() {
		assertThat(byEntry(account("1").enteredOn("2018-09-01"),
				account("2").enteredOn("2020-09-01").by(EntryMethod.IMPORT)))
			.isEmpty();
	}

	@Test
	void aLoadedAccountThatWasThereFirstIsKept() {
		assertThat(byEntry(account("1").enteredOn("2020-09-01"),
				account("2").enteredOn("2018-09-01").by(EntryMethod.IMPORT)))
			.contains("2");
	}

	@Test
	void theAccountThatMovedEarlierIsKept() {
		assertThat(byMovement(account("1").enrolled("Ш-1", "2020-09-01"), account("2").attached("ДС-1", "2018-09-01")))
			.contains("2");
	}

	@Test
	void firstMovementsOfOneDayDoNotTellWhichCameFirst() {
		assertThat(byMovement(account("1").enrolled("Ш-1", "2020-09-01"), account("2").enrolled("Ш-2", "2020-09-01")))
			.isEmpty();
	}

	@Test
	void anAccountWithoutMovementsTellsNothingOfItsAge() {
		assertThat(byMovement(account("1").enrolled("Ш-1", "2020-09-01"), account("2"))).isEmpty();
	}

	@Test
	void aHobbyCentreIsNoHistory() {
		assertThat(byMovement(account("1").enrolled("Ш-1", "2020-09-01"),
				account("2").enrolled("ДОД-1", "2018-09-01").enrolled("Ш-1", "2020-09-01")))
			.isEmpty();
	}

	@Test
	void theOneAccountThatWasNotEnteredQuicklyIsKept() {
		assertThat(byMethod(account("1").by(EntryMethod.QUICK_ENTRY), account("2").by(EntryMethod.APPLICATION),
				account("3").by(EntryMethod.QUICK_ENTRY)))
			.contains("2");
		assertThat(byMethod(account("1").by(EntryMethod.QUICK_ENTRY), account("2").by(EntryMethod.IMPORT)))
			.contains("2");
	}

	@Test
	void twoAccountsFromApplicationsOrTwoEnteredQuicklyAreAlike() {
		assertThat(byMethod(account("1").by(EntryMethod.APPLICATION), account("2").by(EntryMethod.APPLICATION)))
			.isEmpty();
		assertThat(byMethod(account("1").by(EntryMethod.QUICK_ENTRY), account("2").by(EntryMethod.QUICK_ENTRY)))
			.isEmpty();
	}

	@Test
	void anUnknownWayOfEntryTellsNothing() {
		assertThat(byMethod(account("1").by(EntryMethod.QUICK_ENTRY), account("2"))).isEmpty();
		assertThat(byMethod(account("1"), account("2").by(EntryMethod.APPLICATION))).isEmpty();
	}

	@Test
	void theAccountThatKnowsMoreOrganizationsIsKept() {
		assertThat(byHistory(account("1").enrolled("Ш-1", "2018-09-01"),
				account("2").enrolled("ДС-1", "2018-09-01")
					.withdrawn("ДС-1", "2019-05-31")
					.enrolled("Ш-2", "2019-09-01"),
				account("3").enrolled("Ш-3", "2020-09-01")))
			.contains("2");
	}

	@Test
	void howMuchEachAccountKnowsAndUntilWhenIsSaid() {
		assertThat(new KeepRicherHistory()
			.judge(candidates(account("1").enrolled("Ш-1", "2018-09-01"),
					account("2").enrolled("ДС-1", "2018-09-01")
						.withdrawn("ДС-1", "2019-05-31")
						.enrolled("Ш-2", "2019-09-01"),
					account("3").enrolled("Ш-3", "2020-09-01")))
			.orElseThrow()
			.reason()
			.arguments()).containsExactly(new Argument.AccountNumber("2"), new Argument.Day(LocalDate.of(2020, 9, 1)),
					new Argument.Count(2), new Argument.Count(3), new Argument.Count(1), new Argument.Count(1));
	}

	@Test
	void amongEquallyManyOrganizationsMoreMovementsTell() {
		assertThat(byHistory(account("1").enrolled("Ш-1", "2018-09-01").withdrawn("Ш-1", "2019-05-31"),
				account("2").enrolled("Ш-2", "2018-09-01"), account("3").enrolled("Ш-3", "2020-09-01")))
			.contains("1");
	}

	@Test
	void growingUpIntoTheNextClassIsNoRicherHistory() {
		assertThat(byHistory(account("1").enrolled("Ш-1", "2018-09-01").promoted("Ш-1", "2019-09-01"),
				account("2").enrolled("Ш-2", "2018-09-01"), account("3").enrolled("Ш-3", "2020-09-01")))
			.isEmpty();
	}

	@Test
	void whatHappenedAfterTheLastArrivalIsNoHistory() {
		assertThat(byHistory(
				account("1").enrolled("Ш-1", "2020-09-01").withdrawn("Ш-1", "2020-12-31").enrolled("Ш-3", "2021-01-11"),
				account("2").enrolled("Ш-2", "2020-09-01")))
			.isEmpty();
	}

	@Test
	void accountsThatWereNeverAnywhereHaveNoHistory() {
		assertThat(byHistory(account("1"), account("2"))).isEmpty();
	}

	@Test
	void theFirstRuleThatSpeaksDecidesAndTheOthersAgree() {
		Keeper keeper = Keeper
			.byRules(candidates(Children.original().enrolled("ДС-1", "2018-09-01"),
					Children.copy("2020-09-01").enrolled("Ш-1", "2020-09-01")))
			.orElseThrow();
		assertThat(keeper.account().number()).isEqualTo("1");
		assertThat(keeper.agreed()).isTrue();
		assertThat(keeper.reasons()).extracting(Reason::key)
			.containsExactly("reason.keep.entered-earlier", "reason.keep.moved-earlier", "reason.keep.not-quick-entry",
					"reason.keep.fuller-history");
	}

	@Test
	void anEarlierAccountWithTheLaterHistoryIsKeptButLookedAt() {
		Keeper keeper = Keeper
			.byRules(candidates(account("1").enteredOn("2018-08-20").enrolled("Ш-1", "2020-09-01"),
					account("2").enteredOn("2020-08-20").enrolled("ДС-1", "2018-09-01")))
			.orElseThrow();
		assertThat(keeper.account().number()).isEqualTo("1");
		assertThat(keeper.agreed()).isFalse();
		assertThat(keeper.reasons()).extracting(Reason::key)
			.containsExactly("reason.keep.entered-earlier", "reason.look.rules-contradict", "reason.keep.moved-earlier",
					"reason.keep.fuller-history");
	}

	@Test
	void whereNothingSpeaksNobodyGuesses() {
		assertThat(Keeper.byRules(
				candidates(account("1").enrolled("Ш-1", "2020-09-01"), account("2").enrolled("Ш-2", "2020-09-01"))))
			.isEmpty();
	}

	private static Optional<String> byEntry(Children... accounts) {
		return kept(new KeepEarliestEntered(), accounts);
	}

	private static Optional<String> byMovement(Children... accounts) {
		return kept(new KeepEarliestMovement(), accounts);
	}

	private static Optional<String> byMethod(Children... accounts) {
		return kept(new KeepNotQuickEntered(), accounts);
	}

	private static Optional<String> byHistory(Children... accounts) {
		return kept(new KeepRicherHistory(), accounts);
	}

	private static Optional<String> kept(KeeperRule rule, Children... accounts) {
		return rule.judge(candidates(accounts)).map(opinion -> opinion.keep().number());
	}

}
