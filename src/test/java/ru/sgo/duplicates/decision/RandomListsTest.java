package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;

/** Children of whom lists of odd days tell, the same ones at every run. */
class RandomListsTest {

	private static final int CHILDREN = 5_000;

	private static final List<String> PLACES = List.of("ДС-1", "Ш-1", "Ш-2");

	private static final LocalDate START = LocalDate.of(2026, 5, 1);

	private final Random random = new Random(23);

	@Test
	void nothingIsDeletedAndEveryOtherAccountIsAskedAbout() {
		int[] planned = { 0 };
		forEachProposal((question, keep) -> {
			List<Step> steps = keep.plan().steps();
			assertThat(steps).extracting(Step::act)
				.doesNotContain(Act.DELETE_ACCOUNT, Act.ENROL, Act.ATTACH)
				.allMatch(act -> act == Act.EXPLAIN || act == Act.CLARIFY || act == Act.WITHDRAW
						|| act == Act.CORRECT_WITHDRAWAL || act == Act.CORRECT_ENROLMENT);
			assertThat(keep.deletions()).hasSize(question.candidates().size() - 1).allMatch(Deletion::asked);
			if (steps.stream().noneMatch(step -> step.act() == Act.EXPLAIN)) {
				planned[0]++;
				assertThat(steps).filteredOn(step -> step.act() == Act.CLARIFY)
					.extracting(Step::account)
					.containsExactlyElementsOf(keep.deletions().stream().map(Deletion::account).toList());
			}
		});
		assertThat(planned[0]).isGreaterThan(CHILDREN / 10);
	}

	@Test
	void aPlanThatNeedsNoWordLeavesNoTwoAccountsThatMeet() {
		int[] carriedOut = { 0 };
		forEachProposal((question, keep) -> {
			if (keep.question() == Proposal.Asked.NOTHING && question.candidates().stream().allMatch(this::isOnce)
					&& keep.plan().steps().stream().noneMatch(step -> step.act() == Act.EXPLAIN)) {
				carriedOut[0]++;
				Simulation town = new Simulation(question.candidates());
				keep.plan().steps().forEach(town::carryOut);
				List<Candidate> left = List.copyOf(town.living());
				assertThat(left).hasSameSizeAs(question.candidates());
				assertThat(IntStream.range(0, left.size())
					.anyMatch(one -> IntStream.range(0, one)
						.anyMatch(other -> Meeting.isKnown(left.get(one), left.get(other)))))
					.as("%s%n%s", question, keep)
					.isFalse();
			}
		});
		assertThat(carriedOut[0]).isGreaterThan(CHILDREN / 20);
	}

	@Test
	void whatIsKnownIsNotAwaitedAndTheOrderDoesNotMatter() {
		for (int i = 0; i < CHILDREN; i++) {
			Candidate one = account("L-1", true);
			Candidate other = account("L-2", this.random.nextBoolean());
			boolean known = Meeting.isKnown(one, other);
			assertThat(Meeting.isKnown(other, one)).isEqualTo(known);
			assertThat(Meeting.awaited(other, one)).isEqualTo(Meeting.awaited(one, other));
			assertThat(known && !Meeting.awaited(one, other).isEmpty()).isFalse();
		}
	}

	private boolean isOnce(Candidate account) {
		return DoubleCounts.of(account, LocalDate.MIN, LocalDate.MAX, AUTHORITY).isEmpty();
	}

	private interface Check {

		void hold(Question question, Proposal.Keep keep);

	}

	private void forEachProposal(Check check) {
		for (int i = 0; i < CHILDREN; i++) {
			List<Candidate> accounts = new ArrayList<>();
			accounts.add(account("L-1", true));
			accounts.add(account(this.random.nextBoolean() ? "L-2" : "2", false));
			if (this.random.nextInt(4) == 0) {
				accounts.add(account("L-3", true));
			}
			Question question = new Question(true, false, Identity.DOCUMENT, false, AUTHORITY, accounts, null);
			if (Proposals.propose(question) instanceof Proposal.Keep keep) {
				check.hold(question, keep);
			}
		}
	}

	private Candidate account(String number, boolean listed) {
		Children account = Children.account(number);
		if (listed || number.startsWith("L-")) {
			account.listed();
		}
		String only = PLACES.get(this.random.nextInt(PLACES.size()));
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			String place = (listed || number.startsWith("L-")) ? only : PLACES.get(this.random.nextInt(PLACES.size()));
			LocalDate came = someDay();
			account.enrolled(place, came.toString());
			switch (this.random.nextInt(5)) {
				case 0 -> account.withdrawn(place, came.plusDays(1 + this.random.nextInt(90)).toString());
				case 1 -> account.gone(place, came.plusDays(1 + this.random.nextInt(90)).toString());
				default -> account.seen(place, someDay().toString());
			}
		}
		return account.candidate();
	}

	private LocalDate someDay() {
		return START.plusDays(this.random.nextInt(15)).plusMonths(this.random.nextInt(8));
	}

}
