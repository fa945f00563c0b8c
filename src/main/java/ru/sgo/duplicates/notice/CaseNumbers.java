package ru.sgo.duplicates.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The numbers of cases as a letter names them: neighbours as a range. Worked example: 3,
 * 4, 5, 8, 9 are {@code 3–5, 8, 9}.
 */
final class CaseNumbers {

	/** Nobody reads more in a line of a letter; the annex names them all the same. */
	private static final int MOST = 60;

	/** So many neighbours are shorter as a range. */
	private static final int SHORTER = 3;

	private CaseNumbers() {
	}

	/** Empty where there are too many to be named. */
	static Optional<String> said(Collection<Long> numbers) {
		List<List<Long>> runs = new ArrayList<>();
		for (long number : numbers.stream().distinct().sorted().toList()) {
			List<Long> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
			if (last.isEmpty() || last.get(last.size() - 1) != number - 1) {
				last = new ArrayList<>();
				runs.add(last);
			}
			last.add(number);
		}
		return (runs.size() > MOST) ? Optional.empty()
				: Optional.of(runs.stream().map(CaseNumbers::run).collect(Collectors.joining(", ")));
	}

	private static String run(List<Long> neighbours) {
		return (neighbours.size() >= SHORTER) ? neighbours.get(0) + "–" + neighbours.get(neighbours.size() - 1)
				: neighbours.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
