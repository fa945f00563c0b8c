package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A town as lists that people have: every organization in another layout, saved in
 * another way. The same arguments give the same lists.
 */
public final class TownLists {

	private final TownPlan plan;

	private final LocalDate day;

	private final boolean withNumbers;

	private final boolean complete;

	private final int seed;

	private TownLists(TownPlan plan, LocalDate day, boolean withNumbers, boolean complete, int seed) {
		this.plan = plan;
		this.day = day;
		this.withNumbers = withNumbers;
		this.complete = complete;
		this.seed = seed;
	}

	/**
	 * Lists of whom each school and kindergarten has on that day; where the layout has a
	 * column for it, also of those who have left since the school year began.
	 * @param day not after the day of the plan
	 * @param withNumbers whether the numbers of the accounts stand in them
	 * @param seed from 0, of who writes how; the next one gives each organization the
	 * next layout and the next kind of file
	 */
	public static TownLists of(TownPlan plan, LocalDate day, boolean withNumbers, int seed) {
		return new TownLists(plan, day, withNumbers, false, seed);
	}

	/**
	 * The same with all stays in all organizations, attachments included, and with
	 * columns for everything that the three files of the import format tell; classes
	 * stand there as they were when the children came.
	 */
	public TownLists complete() {
		return new TownLists(this.plan, this.day, this.withNumbers, true, this.seed);
	}

	/** Writes them; organizations without children have none. */
	public List<TownList> write(Path folder) throws IOException {
		ListedStays stays = new ListedStays(this.plan, this.day, this.complete);
		Writing writing = new Writing(folder);
		int turn = this.seed;
		for (Places.Place place : new Places(this.plan).all()) {
			if (this.complete || Places.counts(place.code())) {
				WildLayout layout = WildLayout.values()[turn % WildLayout.values().length];
				SavedAs savedAs = SavedAs.values()[(layout.ordinal() + this.seed) % SavedAs.values().length];
				writing.write(place, layout, savedAs, stays.of(place.code()));
				turn++;
			}
		}
		return writing.lists;
	}

	/** Of one folder. */
	private final class Writing {

		private final Path folder;

		private final List<TownList> lists = new ArrayList<>();

		private final Set<String> names = new HashSet<>();

		Writing(Path folder) {
			this.folder = folder;
		}

		void write(Places.Place place, WildLayout layout, SavedAs savedAs, List<Listed> stays) throws IOException {
			Random random = new Random(TownLists.this.seed * 1_000_003L + place.code().hashCode());
			ListComposer composer = new ListComposer(layout, savedAs, random, place.name(), TownLists.this.day);
			boolean apart = composer.hasFileOfLeavers();
			composer.addColumns(TownLists.this.withNumbers, TownLists.this.complete, !apart);
			boolean leavers = composer.tellsOfLeaving();
			List<Listed> wanted = sorted(stays, row -> isWanted(row, leavers));
			if (layout.hasFilePerClass() && !TownLists.this.complete) {
				Map<String, List<Listed>> classes = wanted.stream()
					.collect(Collectors.groupingBy(Listed::className, TreeMap::new, Collectors.toList()));
				for (Map.Entry<String, List<Listed>> one : classes.entrySet()) {
					write(place, layout, savedAs, composer, one.getKey(), one.getValue());
				}
				return;
			}
			write(place, layout, savedAs, composer, "", wanted);
			if (apart) {
				ListComposer other = composer.ofLeavers();
				other.addColumns(TownLists.this.withNumbers, TownLists.this.complete, true);
				write(place, layout, savedAs, other, "",
						sorted(stays, row -> row.ended() != null && isWanted(row, true) && !isWanted(row, false)));
			}
		}

		private void write(Places.Place place, WildLayout layout, SavedAs savedAs, ListComposer composer,
				String className, List<Listed> rows) throws IOException {
			if (rows.isEmpty()) {
				return;
			}
			Path file = this.folder.resolve("list-%03d.%s".formatted(this.lists.size() + 1, savedAs.ending()));
			savedAs.write(composer.compose(className, rows), file);
			List<String> numbers = rows.stream().map(row -> row.account().number()).distinct().toList();
			this.lists.add(new TownList(unused(composer.fileName(className), savedAs.ending()), file, place.code(),
					layout, savedAs, composer.isOfLeavers(), numbers));
		}

		/** As browsers do with files of one name. */
		private String unused(String name, String ending) {
			String free = name + "." + ending;
			for (int i = 1; !this.names.add(free); i++) {
				free = name + " (" + i + ")." + ending;
			}
			return free;
		}

		private static List<Listed> sorted(List<Listed> stays, Predicate<Listed> wanted) {
			return stays.stream()
				.filter(wanted)
				.sorted(Comparator.comparing((Listed row) -> row.child().name().all())
					.thenComparing(row -> row.account().number()))
				.toList();
		}

	}

	private boolean isWanted(Listed row, boolean leavers) {
		if (this.complete) {
			return leavers || !row.hasLeftBefore(this.day);
		}
		LocalDate schoolYear = LocalDate
			.of((this.day.getMonthValue() >= 9) ? this.day.getYear() : this.day.getYear() - 1, 9, 1);
		return !row.isAttached() && (!row.hasLeftBefore(this.day) || leavers && !row.hasLeftBefore(schoolYear));
	}

}
