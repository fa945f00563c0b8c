package ru.sgo.duplicates.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The children of a list, row by row, with what stands between them. */
final class ListBody {

	/** After so many rows a page of paper ends. */
	private static final int PAGE = 25;

	private final WildLayout layout;

	private final List<WrittenColumn> columns;

	private final ClassNames classes;

	private final Random random;

	private final boolean merges;

	private final boolean mergesClasses;

	private final boolean repeatsHeader;

	/**
	 * A body.
	 * @param merges whether cells can be merged
	 * @param mergesClasses whether those of a class are, of which the rows stand together
	 */
	ListBody(WildLayout layout, List<WrittenColumn> columns, ClassNames classes, Random random, boolean merges,
			boolean mergesClasses) {
		this.layout = layout;
		this.columns = columns;
		this.classes = classes;
		this.random = random;
		this.merges = merges;
		this.mergesClasses = mergesClasses;
		this.repeatsHeader = layout == WildLayout.PUPILS_AND_PARENTS || random.nextInt(5) == 0;
	}

	void write(WrittenPage page, List<List<WrittenCell>> header, List<Listed> rows) {
		int sincePage = 0;
		for (int i = 0; i < rows.size(); i++) {
			boolean begins = i == 0 || !rows.get(i).className().equals(rows.get(i - 1).className());
			if (sincePage >= PAGE && (begins || !this.mergesClasses)) {
				between(page, header);
				sincePage = 0;
			}
			sincePage++;
			int together = (begins && this.mergesClasses) ? sameClass(rows, i) : 1;
			lines(rows.get(i), begins || !this.mergesClasses, together).forEach(page::add);
		}
	}

	private void between(WrittenPage page, List<List<WrittenCell>> header) {
		if (this.layout == WildLayout.CLASS_WITH_SUBJECTS) {
			page.add("0.00");
			page.add("Обучающийся");
		}
		if (this.repeatsHeader) {
			header.forEach(page::add);
		}
		else if (this.random.nextInt(6) == 0) {
			page.add();
		}
	}

	private static int sameClass(List<Listed> rows, int from) {
		int to = from;
		while (to < rows.size() && rows.get(to).className().equals(rows.get(from).className())) {
			to++;
		}
		return to - from;
	}

	/** A row for each of the child's representatives, or one. */
	private List<List<WrittenCell>> lines(Listed row, boolean withClass, int together) {
		List<Guardian> guardians = guardians(row);
		List<List<WrittenCell>> lines = new ArrayList<>();
		for (int line = 0; line < guardians.size(); line++) {
			List<WrittenCell> cells = new ArrayList<>();
			for (int i = 0; i < this.columns.size(); i++) {
				WrittenColumn column = this.columns.get(i);
				if (line == 0 || column.told() == Told.REPRESENTATIVE) {
					cells.add(cell(column, row, guardians.get(line), withClass, together));
				}
				else {
					cells.add(lines.get(0).get(i));
				}
			}
			lines.add(cells);
		}
		return (this.merges && guardians.size() > 1 && this.random.nextInt(3) == 0) ? merged(lines) : lines;
	}

	private List<Guardian> guardians(Listed row) {
		Guardian mother = Guardian.mother(row.child());
		boolean both = this.layout == WildLayout.PUPILS_AND_PARENTS && this.random.nextInt(5) < 3;
		return both ? List.of(mother, Guardian.father(row.child())) : List.of(mother);
	}

	private WrittenCell cell(WrittenColumn column, Listed row, Guardian guardian, boolean withClass, int together) {
		if (column.told() != Told.CLASS) {
			return WrittenCell.of(column.value().apply(row, guardian));
		}
		return withClass ? WrittenCell.of(this.classes.write(row.className())).over(together, 1) : WrittenCell.EMPTY;
	}

	/** What is the child's stands once, over all its rows. */
	private List<List<WrittenCell>> merged(List<List<WrittenCell>> lines) {
		List<List<WrittenCell>> merged = new ArrayList<>();
		for (int line = 0; line < lines.size(); line++) {
			List<WrittenCell> cells = new ArrayList<>();
			for (int i = 0; i < this.columns.size(); i++) {
				WrittenCell cell = lines.get(line).get(i);
				boolean own = this.columns.get(i).told() == Told.REPRESENTATIVE;
				WrittenCell of = (line == 0) ? cell.over(lines.size(), 1) : WrittenCell.EMPTY;
				cells.add(own ? cell : of);
			}
			merged.add(cells);
		}
		return merged;
	}

}
