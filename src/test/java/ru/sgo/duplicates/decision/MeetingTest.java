package ru.sgo.duplicates.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static ru.sgo.duplicates.decision.Children.account;

/** When two accounts of which lists tell say that a child attends two organizations. */
class MeetingTest {

	@ParameterizedTest
	@MethodSource
	void accountsThatMeet(Children one, Children other) {
		assertThat(isKnown(one, other)).isTrue();
		assertThat(awaited(one, other)).isEmpty();
	}

	static Stream<Arguments> accountsThatMeet() {
		return Stream.of(
				argumentSet("both lists are newer than the later enrolment", left("Ш-1", "2026-09-10"),
						came("2026-09-01", "2026-09-10")),
				argumentSet("the older list is of the day of the enrolment", left("Ш-1", "2026-09-01"),
						came("2026-09-01", "2026-09-10")),
				argumentSet("left on the day of the enrolment",
						left("Ш-1", "2026-08-01").withdrawn("Ш-1", "2026-09-01"), came("2026-09-01", "2026-09-10")),
				argumentSet("left on an unknown day, seen after the enrolment",
						left("Ш-1", "2026-09-10").gone("Ш-1", "2026-10-09"), came("2026-09-01", "2026-10-10")),
				argumentSet("the earlier one has a number and is still there",
						account("1").enrolled("Ш-1", "2020-09-01"), came("2026-09-01", "2026-09-10")),
				argumentSet("the later one is known on its first day only", left("Ш-1", "2026-09-10"),
						account("L-2").listed().enrolled("Ш-2", "2026-09-01")));
	}

	@ParameterizedTest
	@MethodSource
	void accountsOfWhichAListIsAwaited(Children one, Children other) {
		assertThat(isKnown(one, other)).isFalse();
		assertThat(awaited(one, other)).containsExactly("Ш-1");
	}

	static Stream<Arguments> accountsOfWhichAListIsAwaited() {
		return Stream.of(
				argumentSet("the earlier list is older than the enrolment", left("Ш-1", "2026-08-31"),
						came("2026-09-01", "2026-09-10")),
				argumentSet("the earlier one is known on its first day only",
						account("L-1").listed().enrolled("Ш-1", "2020-09-01"), came("2026-09-01", "2026-09-10")),
				argumentSet("the list of another organization says nothing", left("Ш-3", "2026-09-10"),
						came("2026-09-01", "2026-09-10")));
	}

	@ParameterizedTest
	@MethodSource
	void accountsThatDoNotMeet(Children one, Children other) {
		assertThat(isKnown(one, other)).isFalse();
		assertThat(awaited(one, other)).isEmpty();
	}

	static Stream<Arguments> accountsThatDoNotMeet() {
		return Stream.of(
				argumentSet("moved on in time", left("Ш-1", "2026-08-01").withdrawn("Ш-1", "2026-08-31"),
						came("2026-09-01", "2026-09-10")),
				argumentSet("in one organization", left("Ш-2", "2026-09-10"), came("2026-09-01", "2026-09-10")),
				argumentSet("left on an unknown day that would be later",
						left("Ш-1", "2026-08-15").gone("Ш-1", "2026-09-09"), came("2026-09-01", "2026-09-10")),
				argumentSet("a number does not make an unknown day known",
						account("1").enrolled("Ш-1", "2020-09-01").gone("Ш-1", "2026-09-09"),
						came("2026-09-01", "2026-09-10")),
				argumentSet("attached elsewhere",
						account("L-1").listed().attached("Ш-1", "2020-09-01").seen("Ш-1", "2026-09-10"),
						came("2026-09-01", "2026-09-10")),
				argumentSet("in additional education",
						account("L-1").listed().enrolled("ДОД-1", "2020-09-01").seen("ДОД-1", "2026-09-10"),
						came("2026-09-01", "2026-09-10")),
				argumentSet("taken back on the day of its enrolment", left("Ш-1", "2026-09-10"),
						account("L-2").listed().enrolled("Ш-2", "2026-09-01").withdrawn("Ш-2", "2026-09-01")));
	}

	private static Children left(String seenAt, String day) {
		return account("L-1").listed().enrolled(seenAt.equals("Ш-3") ? "Ш-1" : seenAt, "2020-09-01").seen(seenAt, day);
	}

	private static Children came(String from, String seen) {
		return account("L-2").listed().enrolled("Ш-2", from).seen("Ш-2", seen);
	}

	private static boolean isKnown(Children one, Children other) {
		List<Candidate> two = Children.candidates(one, other);
		boolean known = Meeting.isKnown(two.get(0), two.get(1));
		assertThat(Meeting.isKnown(two.get(1), two.get(0))).isEqualTo(known);
		return known;
	}

	private static Set<String> awaited(Children one, Children other) {
		List<Candidate> two = Children.candidates(one, other);
		Set<String> awaited = Meeting.awaited(two.get(0), two.get(1));
		assertThat(Meeting.awaited(two.get(1), two.get(0))).isEqualTo(awaited);
		return awaited;
	}

}
