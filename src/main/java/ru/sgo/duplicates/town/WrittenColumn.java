package ru.sgo.duplicates.town;

import java.util.function.BiFunction;

/**
 * A column of a list to be written.
 *
 * @param above what stands above its heading and that of its neighbours; mostly nothing
 * @param value of a child and one of its representatives
 */
record WrittenColumn(String above, String heading, Told told, BiFunction<Listed, Guardian, Object> value) {

	WrittenColumn(String heading, Told told, BiFunction<Listed, Guardian, Object> value) {
		this("", heading, told, value);
	}

	WrittenColumn under(String otherAbove, String otherHeading) {
		return new WrittenColumn(otherAbove, otherHeading, this.told, this.value);
	}

}
