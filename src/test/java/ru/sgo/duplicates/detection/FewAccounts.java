package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A few accounts, written as they are read, in a town of a hundred thousand. */
final class FewAccounts {

	static final Statistics TOWN = new Statistics(100_000,
			Map.of("лисицына", 30, "лисицын", 30, "иванова", 900, "синицына", 40, "яковлева", 300, "синицына-яковлева",
					1),
			Map.of("наталья", 900, "наталия", 130, "мария", 4000, "марина", 700, "егор", 1500, "артем", 3000, "артемий",
					100),
			Map.of("петровна", 600, "петрович", 600, "сергеевна", 3000, "", 1000),
			Map.of(20121231, 200, 20130101, 900, 20130102, 200, 20130601, 3000, 20130602, 3000), Slips.EXPECTED);

	private FewAccounts() {
	}

	static Comparison compared(Builder one, Builder other) {
		return Detection.compare(population(one, other), TOWN, DeclaredPairs.NONE);
	}

	static List<DetectedGroup> found(Builder... accounts) {
		return new ArrayList<>(Detection.groups(population(accounts), TOWN, DeclaredPairs.NONE));
	}

	static Population population(Builder... accounts) {
		Population.Builder population = new Population.Builder();
		List.of(accounts).forEach(account -> account.addTo(population));
		return population.build();
	}

	interface Builder {

		void addTo(Population.Builder population);

	}

	/**
	 * Surname, given name, patronymic or a dash, and day, which need not exist; a low
	 * line is a space within a name.
	 */
	static Builder account(String number, String who, @Nullable String snils, @Nullable String certificate) {
		String[] words = who.split(" ");
		boolean exists = !words[3].startsWith("31.02");
		String[] day = words[3].split("\\.");
		LocalDate born = exists
				? LocalDate.of(Integer.parseInt(day[2]), Integer.parseInt(day[1]), Integer.parseInt(day[0])) : null;
		return population -> population.add(number, Normalization.names(word(words[0]), word(words[1]), word(words[2])),
				new BornOn(born, words[3], null), null, snils, certificate);
	}

	private static String word(String written) {
		return written.replace('_', ' ');
	}

}
