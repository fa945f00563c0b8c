package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is known of the names of a town where nothing else is asked of it. */
final class TestStatistics {

	/** A town of a thousand, whose names are neither rare nor frequent. */
	static final Statistics TOWN = new Statistics(1000, Map.of(), Map.of("глеб", 20, "женя", 2, "саша", 2),
			Map.of("андреевич", 30, "олегович", 20, "", 50), Map.of(), Slips.EXPECTED);

	private TestStatistics() {
	}

	/** Children whom nobody could take for each other, born day by day. */
	static List<Account> children(int count) {
		Random letters = new Random(1);
		return IntStream.range(0, count)
			.mapToObj(child -> new Account("child" + child, new NormalizedName(surname(letters), "борис", "андреевич"),
					BornOn.of(LocalDate.of(2012, 1, 1).plusDays(child)), null, null, null))
			.toList();
	}

	private static String surname(Random letters) {
		return letters.ints(9, 'а', 'я').mapToObj(Character::toString).collect(Collectors.joining());
	}

}
