package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Where a child that stands in two organizations lawfully is counted: in one of them, as
 * long as the term lasts and the days are those of both. Of a child in three or more,
 * each two have a word of their own; where these go round in a circle the older one gives
 * way, so that on no day the child is lost.
 */
public final class CountedOnce {

	private CountedOnce() {
	}

	/**
	 * The stays of the account, which at each organization lack the days on which the
	 * child is counted in another one.
	 * @param words about the account, the latest first
	 */
	public static List<Stay> stays(List<Stay> stays, List<CountedAt> words) {
		Map<String, List<Stay>> elsewhere = new HashMap<>();
		NavigableSet<LocalDate> turns = turns(stays, words);
		for (LocalDate turn : turns) {
			Map<String, Stay> there = stays.stream()
				.filter(stay -> isRegular(stay) && stay.meets(turn, turn))
				.collect(Collectors.toMap(Stay::organization, Function.identity(), (one, same) -> one));
			LocalDate next = turns.higher(turn);
			for (CountedAt word : holding(words, there.keySet(), turn)) {
				elsewhere.computeIfAbsent(word.other(), absent -> new ArrayList<>())
					.add(there.get(word.counted()).during(turn, (next != null) ? next.minusDays(1) : null));
			}
		}
		return stays.stream()
			.flatMap(stay -> isRegular(stay)
					? stay.without(elsewhere.getOrDefault(stay.organization(), List.of())).stream() : Stream.of(stay))
			.toList();
	}

	/** The days from which it may be otherwise than on the day before. */
	private static NavigableSet<LocalDate> turns(List<Stay> stays, List<CountedAt> words) {
		NavigableSet<LocalDate> turns = new TreeSet<>();
		for (Stay stay : stays) {
			turns.add(stay.begins());
			if (stay.ends() != null) {
				turns.add(stay.ends().plusDays(1));
			}
		}
		words.forEach(word -> turns.add(word.until().plusDays(1)));
		return turns;
	}

	/** The words that hold on a day for a child in these organizations. */
	private static List<CountedAt> holding(List<CountedAt> words, Set<String> there, LocalDate day) {
		List<CountedAt> holding = new ArrayList<>();
		for (CountedAt word : words) {
			if (!word.until().isBefore(day) && there.contains(word.counted()) && there.contains(word.other())
					&& !leads(holding, word.other(), word.counted())) {
				holding.add(word);
			}
		}
		return holding;
	}

	/** Whether a child in the one and the other is counted in the one already. */
	private static boolean leads(List<CountedAt> holding, String counted, String other) {
		return counted.equals(other) || holding.stream()
			.anyMatch(word -> word.counted().equals(counted) && leads(holding, word.other(), other));
	}

	private static boolean isRegular(Stay stay) {
		return stay.kind() == StayKind.REGULAR;
	}

}
