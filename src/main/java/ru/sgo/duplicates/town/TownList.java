package ru.sgo.duplicates.town;

import java.nio.file.Path;
import java.util.List;

/**
 * One file of a town that sends lists.
 *
 * @param name under which its owner sends it, with the ending: «Школа № 5.xlsx»
 * @param file where it lies
 * @param organization the code of the one it is about
 * @param leavers whether only those stand in it who have left
 * @param numbers of the accounts that stand in it
 */
public record TownList(String name, Path file, String organization, WildLayout layout, SavedAs savedAs, boolean leavers,
		List<String> numbers) {

	public TownList {
		numbers = List.copyOf(numbers);
	}

	/** How many accounts stand in it; each has a row at least. */
	public int children() {
		return this.numbers.size();
	}

}
