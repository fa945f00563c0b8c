package ru.sgo.duplicates.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.sheets.SheetRow;

/** The columns of a list, found by the meaning of their headings. */
final class ListHeader {

	/** So many known headings in a row make it a header, one of them a name. */
	private static final int ENOUGH = 3;

	private final List<ListColumn> columns;

	private final Map<ListField, Integer> places;

	private final int known;

	private final int rows;

	private ListHeader(List<ListColumn> columns, Map<ListField, Integer> places, int known, int rows) {
		this.columns = columns;
		this.places = places;
		this.known = known;
		this.rows = rows;
	}

	/**
	 * The header among the first rows of a sheet: the first row with enough known
	 * headings, else the one with most of them, if a name is among them.
	 * @param rows those in which anything stands
	 * @param chosen what people have said of the headings of a header, by
	 * {@link HeadingText#words}
	 */
	static Optional<Found> among(List<SheetRow> rows, Function<String, Map<String, String>> chosen) {
		Found best = null;
		for (int i = 0; i < rows.size(); i++) {
			ListHeader header = best(rows, i, chosen);
			if (!header.hasName()) {
				continue;
			}
			if (header.known >= ENOUGH) {
				return Optional.of(new Found(i, header));
			}
			if (best == null || header.known > best.header().known) {
				best = new Found(i, header);
			}
		}
		return Optional.ofNullable(best).filter(found -> found.at() + found.header().rows < rows.size());
	}

	/** Of one row, or of two where the second tells the parts of the first. */
	private static ListHeader best(List<SheetRow> rows, int at, Function<String, Map<String, String>> chosen) {
		ListHeader one = of(rows.get(at).texts(), chosen, 1);
		if (at + 1 >= rows.size()) {
			return one;
		}
		List<String> under = rows.get(at + 1).texts();
		ListHeader both = of(joined(rows.get(at).texts(), under), chosen, 2);
		boolean parts = both.hasName() && both.known > one.known && isBlankUnderName(both, rows.get(at), under);
		return parts ? both : one;
	}

	/** Where a name stands below, the row is about a child. */
	private static boolean isBlankUnderName(ListHeader header, SheetRow upper, List<String> under) {
		Integer place = header.places.get(ListField.FULL_NAME);
		place = (place != null) ? place : header.places.get(ListField.SURNAME);
		if (place == null) {
			return false;
		}
		String below = (place < under.size()) ? under.get(place).strip() : "";
		return below.isEmpty() || below.equals(upper.cell(place).text().strip()) || HeadingMeaning.isHeading(below);
	}

	/** A heading stretches over the empty cells on its right. */
	private static List<String> joined(List<String> upper, List<String> under) {
		List<String> joined = new ArrayList<>();
		String above = "";
		for (int i = 0; i < Math.max(upper.size(), under.size()); i++) {
			String own = (i < upper.size()) ? upper.get(i).strip() : "";
			String part = (i < under.size()) ? under.get(i).strip() : "";
			above = own.isEmpty() ? above : own;
			joined.add(part.isEmpty() ? own : part.equals(above) ? above : (above + " " + part).strip());
		}
		return joined;
	}

	private static ListHeader of(List<String> headings, Function<String, Map<String, String>> chosen, int rows) {
		HeadingText[] texts = headings.stream().map(HeadingText::of).toArray(HeadingText[]::new);
		Map<String, String> said = chosen
			.apply(Arrays.stream(texts).map(HeadingText::words).collect(Collectors.joining("|")));
		HeadingMeaning[] meanings = Arrays.stream(texts)
			.map(text -> said.containsKey(text.words()) ? HeadingMeaning.chosen(said.get(text.words()))
					: HeadingMeaning.of(text))
			.toArray(HeadingMeaning[]::new);
		boolean[] ofOthers = Persons.ofRepresentatives(texts, meanings);
		Map<ListField, Integer> places = new EnumMap<>(ListField.class);
		int known = 0;
		for (int i = 0; i < meanings.length; i++) {
			known += meanings[i].known() ? 1 : 0;
			ListField field = meanings[i].field();
			if (field != null && !ofOthers[i]) {
				Integer other = places.get(field);
				if (other == null || meanings[other].rank() > meanings[i].rank()) {
					places.put(field, i);
				}
			}
		}
		List<ListColumn> columns = new ArrayList<>();
		for (int i = 0; i < meanings.length; i++) {
			ListField field = meanings[i].field();
			boolean taken = field != null && Integer.valueOf(i).equals(places.get(field));
			columns.add(new ListColumn(headings.get(i).strip(), taken ? field : null, meanings[i].known()));
		}
		return new ListHeader(List.copyOf(columns), places, known, rows);
	}

	private boolean hasName() {
		return this.places.containsKey(ListField.FULL_NAME) || this.places.containsKey(ListField.SURNAME);
	}

	List<ListColumn> columns() {
		return this.columns;
	}

	/** How many rows it stands in. */
	int rows() {
		return this.rows;
	}

	boolean has(ListField field) {
		return this.places.containsKey(field);
	}

	/** What stands under a field; empty if the list has no such column. */
	String text(ListField field, SheetRow row) {
		Integer place = this.places.get(field);
		return (place != null) ? row.cell(place).text() : "";
	}

	/** The values of a row by the fields that the list has. */
	Map<ListField, String> values(SheetRow row) {
		Map<ListField, String> values = new EnumMap<>(ListField.class);
		this.places.forEach((field, place) -> values.put(field, row.cell(place).text()));
		return values;
	}

	/** Whether the row says the same headings once more. */
	boolean isRepeatedBy(SheetRow row) {
		long same = this.places.values().stream().filter(place -> says(row, place)).count();
		return same > 0 && same * 2 >= this.places.size();
	}

	/** Of most rows a glance tells that they do not. */
	private boolean says(SheetRow row, int place) {
		String there = row.cell(place).text();
		String own = this.columns.get(place).heading();
		return !there.isBlank() && (there.strip().equalsIgnoreCase(own) || own.endsWith(there.strip()));
	}

	/**
	 * A header and where it was.
	 *
	 * @param at which of the rows
	 */
	record Found(int at, ListHeader header) {
	}

}
