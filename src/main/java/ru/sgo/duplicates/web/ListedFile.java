package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.UnderstoodList;

/**
 * A file of lists, as a person looks at it before it is loaded.
 *
 * @param place among those that were sent together
 * @param name as it was sent
 * @param read its sheets that hold lists
 * @param leftOut those that do not, or why nothing of the file could be read
 */
public record ListedFile(int place, String name, List<UnderstoodList> read, List<UnderstoodList> leftOut) {

	static List<ListedFile> of(List<UnderstoodList> lists) {
		return lists.stream()
			.collect(Collectors.groupingBy(UnderstoodList::place, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(sheets -> new ListedFile(sheets.get(0).place(), sheets.get(0).file(),
					sheets.stream().filter(sheet -> sheet.refusal() == null).toList(),
					sheets.stream().filter(sheet -> sheet.refusal() != null).toList()))
			.toList();
	}

	/** Whether it opens with a password only. */
	public boolean isLocked() {
		return this.leftOut.stream().anyMatch(UnderstoodList::isLocked);
	}

	/** Whether tables of an export were found in it. */
	public boolean isExport() {
		return this.read.stream().anyMatch(sheet -> sheet.part() != null);
	}

	/** Whether it answers a letter. */
	public boolean isAnswers() {
		return this.read.stream().anyMatch(sheet -> sheet.answers() != null);
	}

	/** The organization of all its sheets; {@code null} if they have no such. */
	public @Nullable String organization() {
		return common(sheet -> sheet.whose().organization());
	}

	/** The day of all its sheets; {@code null} if they have several. */
	public @Nullable LocalDate asOf() {
		return common(sheet -> sheet.whose().asOf());
	}

	/** Whether somebody must say whose children it lists. */
	public boolean lacksOrganization() {
		return !isAnswers() && this.read.stream()
			.anyMatch(sheet -> sheet.whose().organization() == null
					&& !"column".equals(sheet.whose().organizationFrom()));
	}

	/**
	 * Whether somebody should look at it: of a sheet nothing was taken, or it is
	 * nobody's.
	 */
	public boolean needsLook() {
		return lacksOrganization() || this.read.stream().anyMatch(sheet -> sheet.counts().taken() == 0);
	}

	private <T> @Nullable T common(Function<UnderstoodList, @Nullable T> told) {
		List<T> all = this.read.stream().map(told).filter(Objects::nonNull).distinct().toList();
		return (all.size() == 1) ? all.get(0) : null;
	}

	/** The headings of a sheet that were not recognised, by their places. */
	public Map<Integer, UnderstoodList.NamedColumn> unknown(UnderstoodList sheet) {
		return columns(sheet, false);
	}

	/** Those that were, likewise. */
	public Map<Integer, UnderstoodList.NamedColumn> known(UnderstoodList sheet) {
		return columns(sheet, true);
	}

	private static Map<Integer, UnderstoodList.NamedColumn> columns(UnderstoodList sheet, boolean known) {
		Map<Integer, UnderstoodList.NamedColumn> columns = new LinkedHashMap<>();
		List<UnderstoodList.NamedColumn> all = sheet.head().columns();
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).known() == known && !all.get(i).header().isBlank()) {
				columns.put(i, all.get(i));
			}
		}
		return columns;
	}

}
