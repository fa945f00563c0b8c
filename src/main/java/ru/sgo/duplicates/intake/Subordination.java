package ru.sgo.duplicates.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which organization is under which: a tree of few levels. A long chain would make as
 * many pairs of an organization and one above it as the square of its length.
 */
final class Subordination {

	/** A ministry, a region, a town, a school with its branches: five are many. */
	static final int MOST_LEVELS = 10;

	/** The organizations that are reached from above within so many levels. */
	private static final String DOWN = """
			with recursive down (id, level) as (
			  select id, 1 from organization where authority_id is null
			  union all
			  select o.id, down.level + 1 from down join organization o on o.authority_id = down.id
			  where down.level < %d
			)
			""".formatted(MOST_LEVELS);

	private static final String IS_TREE = DOWN
			+ "select (select count(*) from down) = (select count(*) from organization)";

	private Subordination() {
	}

	/**
	 * Looks at all organizations.
	 * @throws ImportRejected if some are under each other in a circle or on too many
	 * levels
	 */
	static void refuseIfNoTree(Merge merge) {
		if (!merge.is(IS_TREE)) {
			throw isAnyUnderItself(merge) ? notATree(FailureCode.CIRCLE) : tooDeep();
		}
	}

	/**
	 * Climbs from each organization to where somebody has been before. A query that
	 * climbs step by step reads the whole table for each of a hundred thousand steps, if
	 * the database so plans it.
	 */
	private static boolean isAnyUnderItself(Merge merge) {
		Map<Long, Long> above = new HashMap<>();
		merge.list("select id, authority_id as above from organization where authority_id is not null", Under.class)
			.forEach(under -> above.put(under.id(), under.above()));
		Set<Long> comingToATop = new HashSet<>();
		for (Long begin : above.keySet()) {
			Set<Long> way = new HashSet<>();
			for (Long at = begin; at != null && !comingToATop.contains(at); at = above.get(at)) {
				if (!way.add(at)) {
					return true;
				}
			}
			comingToATop.addAll(way);
		}
		return false;
	}

	static ImportRejected tooDeep() {
		return notATree(FailureCode.TOO_DEEP, String.valueOf(MOST_LEVELS));
	}

	private static ImportRejected notATree(FailureCode code, String... arguments) {
		return ImportRejected.of(Part.ORGANIZATIONS, 1, OrganizationColumn.AUTHORITY.title(), code, arguments);
	}

	/** One organization under another, by their ids. */
	private record Under(long id, long above) {
	}

}
