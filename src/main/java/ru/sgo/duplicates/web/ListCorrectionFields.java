package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.UnderstoodList;

/**
 * What a person has changed of how lists were understood: {@code organization.2} and
 * {@code asOf.2} of the file at that place, {@code column.2.0.5} of a heading of one of
 * its sheets. What is as it was shown is no wish.
 */
final class ListCorrectionFields {

	private final Map<String, String> fields;

	ListCorrectionFields(Map<String, String> fields) {
		this.fields = fields;
	}

	/** The wishes by the names of the files. */
	Map<String, ListWish> of(List<ListedFile> files) {
		Map<String, ListWish> wishes = new HashMap<>();
		for (ListedFile file : files) {
			ListWish wish = new ListWish(changed(named("organization", file.place()), file.organization()), day(file),
					columns(file));
			if (!wish.equals(ListWish.NONE)) {
				wishes.put(file.name(), wish);
			}
		}
		return wishes;
	}

	private static String named(String field, int... places) {
		return IntStream.of(places)
			.mapToObj(String::valueOf)
			.collect(Collectors.joining(".", String.join("", field, "."), ""));
	}

	private @Nullable String changed(String field, @Nullable String shown) {
		String value = this.fields.get(field);
		return (value == null || value.equals(Objects.requireNonNullElse(shown, ""))) ? null : value;
	}

	private @Nullable LocalDate day(ListedFile file) {
		String value = this.fields.getOrDefault(named("asOf", file.place()), "");
		try {
			LocalDate day = value.isEmpty() ? null : LocalDate.parse(value);
			return Objects.equals(day, file.asOf()) ? null : day;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private Map<String, String> columns(ListedFile file) {
		Map<String, String> columns = new HashMap<>();
		for (int sheet = 0; sheet < file.read().size(); sheet++) {
			List<UnderstoodList.NamedColumn> headings = file.read().get(sheet).head().columns();
			for (int i = 0; i < headings.size(); i++) {
				String said = changed(named("column", file.place(), sheet, i), headings.get(i).field());
				if (said != null) {
					columns.put(headings.get(i).header(), said);
				}
			}
		}
		return columns;
	}

}
