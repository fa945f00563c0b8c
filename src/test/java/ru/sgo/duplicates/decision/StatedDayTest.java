package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;
import static ru.sgo.duplicates.decision.Children.day;

/** The day of an organization's order moves one day of the child's way, and no other. */
class StatedDayTest {

	private static final List<String> PLACES = List.of("ДС-1", "Ш-1", "Ш-2");

	/** The kindergarten has not let the child go. */
	private static final List<Stay> FORGOTTEN = List.of(stay("ДС-1", "2016-09-01", null),
			stay("Ш-1", "2020-09-01", null));

	private final Random random = new Random(2);

	@Test
	void theKindergartenHadTheChildUntilLaterSoTheSchoolHasItFromTheDayAfter() {
		assertThat(StatedDay.leaving(kindergartenThenSchool(), FORGOTTEN, "ДС-1", day("2020-08-31"), day("2020-09-07")))
			.contains(List.of(stay("ДС-1", "2016-09-01", "2020-09-07"), stay("Ш-1", "2020-09-08", null)));
	}

	@Test
	void theKindergartenLetTheChildGoEarlierAndTheSchoolsOrderStands() {
		assertThat(StatedDay.leaving(kindergartenThenSchool(), FORGOTTEN, "ДС-1", day("2020-08-31"), day("2020-08-15")))
			.contains(List.of(stay("ДС-1", "2016-09-01", "2020-08-15"), stay("Ш-1", "2020-09-01", null)));
	}

	@Test
	void theSchoolTookTheChildLaterAndTheKindergartenHadItUntilThen() {
		assertThat(StatedDay.coming(kindergartenThenSchool(), FORGOTTEN, "Ш-1", day("2020-09-01"), day("2020-10-05")))
			.contains(List.of(stay("ДС-1", "2016-09-01", "2020-10-04"), stay("Ш-1", "2020-10-05", null)));
	}

	@Test
	void aKindergartenThatHasLetTheChildGoDoesNotHaveItLonger() {
		List<Stay> told = List.of(stay("ДС-1", "2016-09-01", "2020-08-31"), stay("Ш-1", "2020-09-01", null));
		assertThat(StatedDay.coming(kindergartenThenSchool(), told, "Ш-1", day("2020-09-01"), day("2020-10-05")))
			.contains(List.of(stay("ДС-1", "2016-09-01", "2020-08-31"), stay("Ш-1", "2020-10-05", null)));
	}

	@Test
	void noOrderHasAChildLongerThanTheKindergartenItselfHasWritten() {
		List<Stay> told = List.of(stay("ДС-1", "2016-09-01", "2020-09-04"));
		assertThat(StatedDay.leaving(kindergartenThenSchool(), told, "ДС-1", day("2020-08-31"), day("2020-09-05")))
			.isEmpty();
		assertThat(StatedDay.leaving(kindergartenThenSchool(), told, "ДС-1", day("2020-08-31"), day("2020-09-04")))
			.isPresent();
	}

	@Test
	void theSchoolTookTheChildEarlier() {
		assertThat(StatedDay.coming(kindergartenThenSchool(), List.of(), "Ш-1", day("2020-09-01"), day("2020-08-20")))
			.contains(List.of(stay("ДС-1", "2016-09-01", "2020-08-19"), stay("Ш-1", "2020-08-20", null)));
	}

	@Test
	void whereNothingOfAStayWouldBeLeftAPersonDecides() {
		List<Stay> way = List.of(stay("ДС-1", "2016-09-01", "2020-08-31"), stay("Ш-1", "2020-09-01", "2020-11-15"),
				stay("Ш-2", "2020-11-16", null));
		assertThat(StatedDay.leaving(way, FORGOTTEN, "ДС-1", day("2020-08-31"), day("2020-11-20"))).isEmpty();
		assertThat(StatedDay.leaving(way, FORGOTTEN, "ДС-1", day("2020-08-31"), day("2020-11-15"))).isEmpty();
		assertThat(StatedDay.leaving(way, FORGOTTEN, "ДС-1", day("2020-08-31"), day("2016-09-01"))).isEmpty();
		assertThat(StatedDay.coming(way, way, "Ш-2", day("2020-11-16"), day("2020-08-01"))).isEmpty();
		assertThat(StatedDay.coming(way, way, "Ш-1", day("2020-09-01"), day("2020-11-15"))).isEmpty();
		assertThat(StatedDay.coming(way, way, "Ш-3", day("2020-09-01"), day("2020-09-15"))).isEmpty();
	}

	@Test
	void thePlanThatFollowsHasTheStatedDayAndCountsNoDayTwice() {
		int[] agreed = { 0 };
		for (int child = 0; child < 2000; child++) {
			Question question = question(null);
			if (Proposals.propose(question) instanceof Proposal.Keep keep && keep.line().clashes().isEmpty()) {
				for (Step step : keep.plan().steps()) {
					LocalDate stated = (step.date() == null) ? null
							: step.date().plusDays(this.random.nextInt(50) - 25);
					Optional<List<Stay>> moved = (stated == null || stated.equals(step.date())) ? Optional.empty()
							: move(step, stated, keep.line().stays(), question);
					if (moved.isPresent()) {
						agreed[0]++;
						follows(question, keep, step, Objects.requireNonNull(stated), moved.get());
					}
				}
			}
		}
		assertThat(agreed[0]).isGreaterThan(700);
	}

	private static void follows(Question question, Proposal.Keep keep, Step step, LocalDate stated, List<Stay> moved) {
		Question decided = new Question(true, false, Identity.DOCUMENT, true, AUTHORITY, question.candidates(),
				new PersonsDecision(keep.keep(), null, moved, null));
		Proposal.Keep after = (Proposal.Keep) Proposals.propose(decided);
		Simulation town = new Simulation(question.candidates());
		after.plan().steps().forEach(town::carryOut);
		List<Stay> kept = town.living().iterator().next().attendance();
		Supplier<String> told = () -> question + "\n" + keep.line() + "\n" + step + " " + stated + "\n" + after.plan();
		assertThat(days(kept)).as(told).isEqualTo(days(moved));
		assertThat(days(kept).stream().map(day -> day.substring(0, 10)).distinct().count()).as(told)
			.isEqualTo(days(kept).size());
		assertThat(kept).as(told)
			.anySatisfy(stay -> assertThat(
					step.act() == Act.WITHDRAW || step.act() == Act.CORRECT_WITHDRAWAL ? stay.ends() : stay.begins())
				.isEqualTo(stated));
	}

	private static Optional<List<Stay>> move(Step step, LocalDate stated, List<Stay> way, Question question) {
		List<Stay> told = question.candidates().stream().flatMap(account -> account.attendance().stream()).toList();
		LocalDate decided = Objects.requireNonNull(step.date());
		return switch (step.act()) {
			case WITHDRAW, CORRECT_WITHDRAWAL -> StatedDay.leaving(way, told, step.at(), decided, stated);
			case ENROL, CORRECT_ENROLMENT -> StatedDay.coming(way, told, step.at(), decided, stated);
			default -> Optional.empty();
		};
	}

	private Question question(@Nullable PersonsDecision word) {
		List<Candidate> accounts = new ArrayList<>();
		accounts.add(account("1", LocalDate.of(2019, 9, 1)));
		accounts.add(account("2", LocalDate.of(2020, 9, 1).plusDays(this.random.nextInt(30))));
		return new Question(true, false, Identity.DOCUMENT, true, AUTHORITY, accounts, word);
	}

	/** Walks from place to place; the last one may have forgotten to withdraw it. */
	private Candidate account(String number, LocalDate created) {
		List<Movement> movements = new ArrayList<>();
		LocalDate day = created;
		for (int i = 1 + this.random.nextInt(3); i > 0; i--) {
			String place = PLACES.get(this.random.nextInt(PLACES.size()));
			movements.add(new Movement(place, Children.kind(place), MovementKind.ENROLMENT, day));
			day = day.plusDays(30 + this.random.nextInt(300));
			if (i > 1 || this.random.nextBoolean()) {
				movements.add(new Movement(place, Children.kind(place), MovementKind.WITHDRAWAL, day));
				day = day.plusDays(1 + this.random.nextInt(5));
			}
		}
		return Candidate.of(number, created, EntryMethod.QUICK_ENTRY, "Ш-1", movements);
	}

	private static Set<String> days(List<Stay> stays) {
		Set<String> days = new TreeSet<>();
		for (Stay stay : stays) {
			LocalDate last = (stay.ends() != null) ? stay.ends() : LocalDate.of(2024, 1, 1);
			stay.begins().datesUntil(last.plusDays(1)).forEach(day -> days.add(day + " " + stay.organization()));
		}
		return days;
	}

	private static List<Stay> kindergartenThenSchool() {
		return List.of(stay("ДС-1", "2016-09-01", "2020-08-31"), stay("Ш-1", "2020-09-01", null));
	}

	private static Stay stay(String place, String from, @Nullable String to) {
		return new Stay(place, Children.kind(place), StayKind.REGULAR, day(from), (to != null) ? day(to) : null);
	}

}
