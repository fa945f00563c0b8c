package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a list.
 *
 * @param organization the code of whose children it lists
 * @param asOf the day of which it tells
 * @param columns the field that each heading means, by the heading; an empty one for a
 * column that is not wanted
 */
public record ListWish(@Nullable String organization, @Nullable LocalDate asOf, Map<String, String> columns) {

	public static final ListWish NONE = new ListWish(null, null, Map.of());

	public ListWish {
		columns = Map.copyOf(columns);
	}

}
