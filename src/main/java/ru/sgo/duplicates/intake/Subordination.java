package ru.sgo.duplicates.intake;

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

	/** Whoever is not reached is too far down, or goes round in a circle for ever. */
	private static final String HAS_TOP = """
			with recursive up (id) as (
			  select min(id) from organization where id not in (%s select id from down)
			  union
			  select o.authority_id from up join organization o on o.id = up.id
			) select exists (select from up where id is null)
			""".formatted(DOWN);

	private Subordination() {
	}

	/**
	 * Looks at all organizations.
	 * @throws ImportRejected if some are under each other in a circle or on too many
	 * levels
	 */
	static void refuseIfNoTree(Merge merge) {
		if (!merge.is(IS_TREE)) {
			throw merge.is(HAS_TOP) ? tooDeep() : notATree(FailureCode.CIRCLE);
		}
	}

	static ImportRejected tooDeep() {
		return notATree(FailureCode.TOO_DEEP, String.valueOf(MOST_LEVELS));
	}

	private static ImportRejected notATree(FailureCode code, String... arguments) {
		return ImportRejected.of(Part.ORGANIZATIONS, 1, OrganizationColumn.AUTHORITY.title(), code, arguments);
	}

}
