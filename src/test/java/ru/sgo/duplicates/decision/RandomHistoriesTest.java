package ru.sgo.duplicates.decision;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;

/** Children with the oddest histories, the same ones at every run. */
class RandomHistoriesTest {

	private static final int CHILDREN = 10_000;

	private static final List<String> PLACES = List.of("ДС-1", "Ш-1", "Ш-2", "ДОД-1", "К-1");

	private static final LocalDate END = LocalDate.of(2021, 4, 1);

	private static final LocalDate START = LocalDate.of(2020, 5, 1);

	private static final List<Asked> ASKED = new ArrayList<>();

	private final Random random = new Random(20);

	/** Each child is proposed for once, and all properties are looked for in that. */
	@BeforeAll
	static void askForEachChild() {
		RandomHistoriesTest histories = new RandomHistoriesTest();
		for (int i = 0; i < CHILDREN; i++) {
			Question question = histories.child();
			ASKED.add(new Asked(question, Proposals.propose(question)));
		}
	}

	@AfterAll
	static void forget() {
		ASKED.clear();
	}

	@Test
	void theOrderOfTheAccountsDoesNotMatter() {
		ASKED.forEach(asked -> {
			Question question = asked.question();
			List<Candidate> shuffled = new ArrayList<>(question.candidates());
			Collections.shuffle(shuffled, this.random);
			assertThat(Proposals.propose(new Question(question.identical(), false, question.identity(),
					question.creationDatesKnown(), question.authority(), shuffled, question.decided())))
				.isEqualTo(asked.proposal());
		});
	}

	@Test
	void theKeptAccountIsNeverDeletedAndTheOthersGoLast() {
		forEachProposal((question, keep) -> {
			List<Step> steps = keep.plan().steps();
			assertThat(steps).filteredOn(step -> step.act() == Act.DELETE_ACCOUNT)
				.noneMatch(step -> step.account().equals(keep.keep()))
				.allSatisfy(step -> assertThat(step.waitsFor())
					.hasSize((int) steps.stream().filter(other -> other.act() != Act.DELETE_ACCOUNT).count()));
			for (int i = 0; i < steps.size(); i++) {
				int position = i;
				assertThat(steps.get(i).waitsFor()).allMatch(first -> first < position);
			}
		});
	}

	@Test
	void everyPlanCanBeCarriedOutAndLeavesNoChildNowhere() {
		forEachProposal((question, keep) -> {
			Simulation town = new Simulation(question.candidates());
			boolean mayBeNowhere = keep.line().stays().stream().allMatch(stay -> stay.ends() != null)
					|| !town.childIsSomewhere() || question.decided() != null;
			for (Step step : keep.plan().steps()) {
				town.carryOut(step);
				assertThat(mayBeNowhere || town.childIsSomewhere()).as("%s%n%s%n%s", step, keep, question).isTrue();
			}
		});
	}

	@Test
	void noDayOfTheChildsLineIsLostAndNoneIsCountedTwice() {
		int[] carriedOut = { 0 };
		forEachProposal((question, keep) -> {
			if (keep.plan().steps().stream().noneMatch(step -> step.act() == Act.EXPLAIN)) {
				carriedOut[0]++;
				Simulation town = new Simulation(question.candidates());
				keep.plan().steps().forEach(town::carryOut);
				Candidate kept = town.living().iterator().next();
				Set<Day> line = days(keep.line().stays());
				Set<Day> extra = new HashSet<>(days(kept.attendance()));
				extra.removeAll(line);
				line.removeAll(days(kept.regularStays()));
				assertThat(extra).as("counted although not of the line: %s", question).isEmpty();
				assertThat(line).as("lost: %s", question).isEmpty();
			}
		});
		assertThat(carriedOut[0]).isGreaterThan(CHILDREN / 4);
	}

	@Test
	void theLineHoldsEveryDayThatNobodyDisputes() {
		int[] undisputed = { 0 };
		forEachProposal((question, keep) -> {
			if (question.decided() == null && keep.line().clashes().isEmpty()) {
				undisputed[0] += keep.line().stays().isEmpty() ? 0 : 1;
				Arrivals accounts = arrivals(question, keep);
				Set<Day> line = days(keep.line().stays());
				Set<Day> later = new HashSet<>();
				accounts.later().forEach(account -> later.addAll(days(account.attendance())));
				Set<LocalDate> told = dates(later);
				Set<Day> first = days(accounts.first().attendance());
				first.removeIf(day -> !day.date().isBefore(accounts.arrived()) || told.contains(day.date()));
				// A stay of which a single day is left does not count.
				accounts.stays().forEach(stay -> first.remove(new Day(stay.begins(), stay.organization())));
				first.removeAll(line);
				assertThat(first).as("%s", question).isEmpty();
				told.removeAll(dates(line));
				assertThat(told).as("%s", question)
					.allMatch(day -> accounts.stays().stream().anyMatch(stay -> stay.begins().equals(day)));
				assertThat(line.stream().filter(day -> !day.date().isBefore(accounts.arrived())))
					.as("%s%n%s%n%s", accounts.first().attendance(),
							accounts.later().stream().map(Candidate::attendance).toList(), keep.line())
					.extracting(Day::date)
					.doesNotHaveDuplicates();
			}
		});
		assertThat(undisputed[0]).isGreaterThan(CHILDREN / 3);
	}

	@Test
	void aClearPlanLeavesTheChildWhereTheCopyWasAndCountsItOnce() {
		int[] clear = { 0 };
		forEachProposal((question, keep) -> {
			if (question.decided() == null && keep.certainty() == Certainty.CLEAR) {
				clear[0]++;
				Simulation town = new Simulation(question.candidates());
				keep.plan().steps().forEach(town::carryOut);
				assertThat(town.living()).as("%s%n%s", keep, question).singleElement().satisfies(kept -> {
					Attendance attends = Objects.requireNonNull(keep.attends());
					assertThat(kept.number()).isEqualTo(keep.keep());
					assertThat(kept.regularStays()).filteredOn(stay -> stay.ends() == null)
						.extracting(Stay::organization)
						.contains(attends.organization());
					assertThat(DoubleCounts.of(kept, arrived(question, keep), LocalDate.MAX, AUTHORITY)).isEmpty();
				});
			}
		});
		assertThat(clear[0]).isGreaterThan(80);
	}

	@Test
	void everyReasonHasItsSentence() throws IOException {
		Properties sentences = new Properties();
		try (Reader in = new InputStreamReader(
				Objects.requireNonNull(getClass().getResourceAsStream("/messages/vocabulary.properties")),
				StandardCharsets.UTF_8)) {
			sentences.load(in);
		}
		forEachProposal((question, keep) -> {
			assertThat(keep.reasons()).allMatch(reason -> sentences.containsKey(reason.key()));
			keep.deletions()
				.forEach(deletion -> assertThat(deletion.reasons())
					.allMatch(reason -> sentences.containsKey(reason.key())));
			question.candidates()
				.stream()
				.flatMap(account -> DoubleCounts.of(account, START, LocalDate.MAX, AUTHORITY).stream())
				.forEach(count -> assertThat(count.reasons()).allMatch(reason -> sentences.containsKey(reason.key())));
		});
	}

	private static LocalDate arrived(Question question, Proposal.Keep keep) {
		LocalDate arrived = arrivals(question, keep).arrived();
		return arrived.equals(LocalDate.MAX) ? START : arrived;
	}

	private static Arrivals arrivals(Question question, Proposal.Keep keep) {
		Candidate kept = question.candidates()
			.stream()
			.filter(account -> account.number().equals(keep.keep()))
			.findFirst()
			.orElseThrow();
		return Arrivals.of(kept, question.candidates().stream().filter(account -> account != kept).toList());
	}

	/** Each day of attendance with its place, until long after the last document. */
	private static Set<Day> days(List<Stay> stays) {
		Set<Day> days = new HashSet<>();
		for (Stay stay : stays) {
			LocalDate last = (stay.ends() != null) ? stay.ends() : END;
			stay.begins().datesUntil(last.plusDays(1)).forEach(day -> days.add(new Day(day, stay.organization())));
		}
		return days;
	}

	private static Set<LocalDate> dates(Set<Day> days) {
		return days.stream().map(Day::date).collect(Collectors.toSet());
	}

	private interface Check {

		void hold(Question question, Proposal.Keep keep);

	}

	private void forEachProposal(Check check) {
		ASKED.forEach(asked -> {
			if (asked.proposal() instanceof Proposal.Keep keep) {
				check.hold(asked.question(), keep);
			}
		});
	}

	private record Asked(Question question, Proposal proposal) {

	}

	/** A day of attendance, and where. */
	private record Day(LocalDate date, String organization) {

	}

	private Question child() {
		boolean datesKnown = this.random.nextInt(5) > 0;
		List<Candidate> accounts = new ArrayList<>();
		for (int number = 1; number <= 2 + this.random.nextInt(2); number++) {
			LocalDate createdOn = (datesKnown && this.random.nextInt(10) > 0) ? someDay() : null;
			accounts.add(Candidate.of(String.valueOf(number), createdOn,
					EntryMethod.values()[this.random.nextInt(EntryMethod.values().length)],
					PLACES.get(this.random.nextInt(PLACES.size())), history()));
		}
		return new Question(true, false, Identity.DOCUMENT, datesKnown, AUTHORITY, accounts, word());
	}

	/** In one case of four a person has spoken, perhaps of an account that is gone. */
	private @Nullable PersonsDecision word() {
		if (this.random.nextInt(4) > 0) {
			return null;
		}
		String place = PLACES.get(this.random.nextInt(3));
		Attendance attends = (this.random.nextInt(2) > 0) ? null
				: new Attendance(place, Children.kind(place), (this.random.nextInt(2) > 0) ? someDay() : null);
		return new PersonsDecision(String.valueOf(1 + this.random.nextInt(3)), attends);
	}

	private List<Movement> history() {
		List<Movement> movements = new ArrayList<>();
		for (int i = this.random.nextInt(6); i > 0; i--) {
			String place = PLACES.get(this.random.nextInt(PLACES.size()));
			MovementKind kind = (this.random.nextInt(2) > 0) ? MovementKind.ENROLMENT
					: MovementKind.values()[this.random.nextInt(MovementKind.values().length)];
			movements.add(new Movement(place, Children.kind(place), kind, someDay()));
		}
		return movements;
	}

	private LocalDate someDay() {
		return START.plusDays(this.random.nextInt(15)).plusMonths(this.random.nextInt(8));
	}

}
