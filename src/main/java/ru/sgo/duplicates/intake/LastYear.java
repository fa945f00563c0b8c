package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a list is one of a school year that is over: its name or a title says so, or
 * most of its children stand one class higher in the registry.
 */
final class LastYear {

	private static final Pattern SCHOOL_YEAR = Pattern.compile("(20\\d\\d)\\s?[/–—-]\\s?(20\\d\\d|\\d\\d)(?!\\d)");

	private static final int SEPTEMBER = 9;

	/** Of fewer children a class may have been mistaken. */
	private static final int FEWEST = 5;

	private LastYear() {
	}

	/** Names the sheets that look so; returns whether there are any. */
	static boolean say(Merge merge, List<StagedSheet> sheets) {
		int current = merge.today().getYear() - ((merge.today().getMonthValue() < SEPTEMBER) ? 1 : 0);
		List<Integer> promoted = merge
			.list("""
					select s.sheet from listed s
					join listed_class last on last.line = s.line
					where s.class_name ~ '^\\d{1,2}(?!\\d)' and last.class_name ~ '^\\d{1,2}(?!\\d)'
					group by s.sheet
					having count(*) >= %d and 2 * count(*) filter (where substring(last.class_name from '^\\d{1,2}(?!\\d)')::int
					  = substring(s.class_name from '^\\d{1,2}(?!\\d)')::int + 1) > count(*)
					"""
				.formatted(FEWEST), Integer.class);
		boolean any = false;
		for (StagedSheet sheet : sheets) {
			boolean past = Stream
				.concat(sheet.sheet().titles().stream(), Stream.of(sheet.sheet().name(), sheet.list().name()))
				.anyMatch(text -> isPast(text, current));
			if (past || promoted.contains(sheet.number())) {
				merge.say(ProblemCode.LIST_OF_LAST_YEAR, sheet.line(1), sheet.title());
				any = true;
			}
		}
		return any;
	}

	private static boolean isPast(String text, int current) {
		return SCHOOL_YEAR.matcher(text)
			.results()
			.anyMatch(year -> Integer.parseInt(year.group(1)) < current
					&& Integer.parseInt(year.group(2)) % 100 == (Integer.parseInt(year.group(1)) + 1) % 100);
	}

}
