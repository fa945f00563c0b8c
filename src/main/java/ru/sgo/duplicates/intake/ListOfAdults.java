package ru.sgo.duplicates.intake;

import java.util.List;

/** Whether most of those whom a list names are grown up: teachers, parents. */
final class ListOfAdults {

	/** Of fewer a birth date may be mistaken; each is named by itself. */
	private static final int FEWEST = 3;

	private ListOfAdults() {
	}

	/** Names the sheets that look so; returns whether there are any. */
	static boolean say(Merge merge, List<StagedSheet> sheets) {
		List<Integer> grownUp = merge.list("""
				select sheet from listed where birth_date is not null
				group by sheet
				having count(*) >= %d and 2 * count(*) filter (where birth_date <= day - interval '%d years') > count(*)
				""".formatted(FEWEST, DateBounds.OLDEST_YEARS + 1), Integer.class);
		for (StagedSheet sheet : sheets) {
			if (grownUp.contains(sheet.number())) {
				merge.say(ProblemCode.LIST_OF_ADULTS, sheet.line(1), sheet.title());
			}
		}
		return !grownUp.isEmpty();
	}

}
