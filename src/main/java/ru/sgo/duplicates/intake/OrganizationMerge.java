package ru.sgo.duplicates.intake;

/**
 * Staged organizations become organizations; none is ever removed. An authority makes new
 * ones below itself, any other organization none. Who writes within a scope changes
 * neither the kind of her own organization nor takes one out of the scope: both would
 * change whose pupils these are.
 */
final class OrganizationMerge {

	/** What an organization says of itself. */
	private static final Fields SAID = Fields.of(OrganizationColumn.NAME, OrganizationColumn.SHORT_NAME,
			OrganizationColumn.KIND, OrganizationColumn.EMAIL);

	/**
	 * A school or kindergarten that writes its own row: others know it by its name, which
	 * is given from above, and it keeps no more than its address up to date.
	 */
	private static final String NAMED_FROM_ABOVE = "(%1$s.id is not distinct from :scope::bigint and %1$s.kind <> 'AUTHORITY')";

	private OrganizationMerge() {
	}

	/**
	 * Merges the part.
	 * @return how many rows were taken
	 */
	static int merge(Merge merge) {
		rejectBadRows(merge);
		int taken = merge.staged(Part.ORGANIZATIONS);
		sayWhatIsLeft(merge);
		merge.update("""
				insert into organization (code, %1$s)
				select code, %1$s from staged_organizations
				on conflict (code) do update
				set %2$s, version = organization.version + 1
				where (%3$s) is distinct from (%4$s) and not %5$s
				""".formatted(SAID.list(), SAID.from("excluded"), SAID.of("organization"), SAID.of("excluded"),
				NAMED_FROM_ABOVE.formatted("organization")));
		merge.update("""
				update organization o set email = s.email, version = o.version + 1
				from staged_organizations s
				where s.code = o.code and %s and o.email is distinct from s.email
				""".formatted(NAMED_FROM_ABOVE.formatted("o")));
		merge.update("""
				update organization o set authority_id = a.id, version = o.version + 1
				from staged_organizations s left join organization a on a.code = s.authority
				where o.code = s.code and o.authority_id is distinct from a.id
				  and (:scope::bigint is null or o.id <> :scope)
				""");
		Subordination.refuseIfNoTree(merge);
		merge.call("select refresh_organization_reach()");
		return taken;
	}

	/** What the row of the sender's own organization says and is left as it was. */
	private static void sayWhatIsLeft(Merge merge) {
		merge.mention(OrganizationColumn.NAME, ProblemCode.NAME_NOT_CHANGED,
				"""
						select s.line, s.code as key, s.name as value
						from staged_organizations s join organization o on o.code = s.code
						where %s and (o.name <> s.name or s.short_name is not null and o.short_name is distinct from s.short_name)
						order by s.line
						"""
					.formatted(NAMED_FROM_ABOVE.formatted("o")));
		merge.mention(OrganizationColumn.AUTHORITY, ProblemCode.AUTHORITY_NOT_CHANGED, """
				select s.line, s.code as key, s.authority as value from staged_organizations s
				join organization o on o.code = s.code and o.id = :scope::bigint
				left join organization a on a.id = o.authority_id
				where s.authority is distinct from a.code and s.authority is not null order by s.line
				""");
	}

	/** Names what the registry of this moment, or the file itself, forbids. */
	static void rejectBadRows(Merge merge) {
		if (!merge.is("select count(*) = count(distinct code) from staged_organizations")) {
			merge.rejectRepeated(OrganizationColumn.CODE, Fields.of(OrganizationColumn.CODE),
					ProblemCode.ORGANIZATION_TWICE);
		}
		merge.reject(OrganizationColumn.AUTHORITY, ProblemCode.ORGANIZATION_UNDER_ITSELF, "s.authority = s.code");
		rejectUnknownAuthorities(merge);
		merge.reject(OrganizationColumn.CODE, ProblemCode.ORGANIZATION_NOT_YOURS_TO_MAKE, """
				exists (select from organization o where o.id = :scope and o.kind <> 'AUTHORITY')
				and not exists (select from organization o where o.code = s.code)
				""");
		merge.reject(OrganizationColumn.CODE, ProblemCode.OUTSIDE_SCOPE, """
				:scope::bigint is not null
				and not exists (select from organization o join organization_reach r on r.organization_id = o.id
				  where r.ancestor_id = :scope and o.code = s.code)
				and (exists (select from organization o where o.code = s.code)
				  or not exists (select from organization o join organization_reach r on r.organization_id = o.id
				    where r.ancestor_id = :scope and o.code = s.authority))
				""");
		merge.reject(OrganizationColumn.CODE, ProblemCode.OWN_KIND, """
				exists (select from organization o where o.id = :scope and o.code = s.code and o.kind <> s.kind)
				""");
		merge.reject(OrganizationColumn.AUTHORITY, ProblemCode.GIVEN_AWAY, """
				:scope::bigint is not null
				and exists (select from organization o where o.code = s.code and o.id <> :scope)
				and not exists (select from organization o join organization_reach r on r.organization_id = o.id
				  where r.ancestor_id = :scope and o.code = s.authority)
				""");
		rejectUnknownAuthorities(merge);
	}

	/** A row that would have made an authority may itself be bad, and so on downwards. */
	private static void rejectUnknownAuthorities(Merge merge) {
		int named;
		int rounds = 0;
		do {
			if (rounds++ > Subordination.MOST_LEVELS) {
				throw Subordination.tooDeep();
			}
			named = merge.named();
			merge.reject(OrganizationColumn.AUTHORITY, ProblemCode.AUTHORITY_UNKNOWN, """
					s.authority is not null
					and not exists (select from organization o where o.code = s.authority and o.kind = 'AUTHORITY')
					and not exists (select from staged_organizations o
					  where o.code = s.authority and o.kind = 'AUTHORITY')
					""");
		}
		while (merge.named() > named);
	}

}
