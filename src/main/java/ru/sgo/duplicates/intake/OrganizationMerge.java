package ru.sgo.duplicates.intake;

/**
 * Staged organizations become organizations; none is ever removed. An authority makes new
 * ones below itself, any other organization none. Who writes within a scope changes
 * neither the kind of her own organization nor takes one out of the scope: both would
 * change whose pupils these are.
 */
final class OrganizationMerge {

	static final String STAGED = """
			create temp table staged_organizations (
			  line bigint not null, code text collate "C" not null, name text not null, short_name text,
			  kind text not null, authority text collate "C", email text
			) on commit drop
			""";

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
				insert into organization (code, name, short_name, kind, email)
				select code, name, short_name, kind, email from staged_organizations
				on conflict (code) do update
				set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
				  email = excluded.email, version = organization.version + 1
				where (organization.name, organization.short_name, organization.kind, organization.email)
				  is distinct from (excluded.name, excluded.short_name, excluded.kind, excluded.email)
				  and not %1$s
				""".formatted(NAMED_FROM_ABOVE.formatted("organization")));
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
		merge.mention(Part.ORGANIZATIONS,
				"""
						select s.line, s.code, s.name from staged_organizations s join organization o on o.code = s.code
						where %s and (o.name <> s.name or s.short_name is not null and o.short_name is distinct from s.short_name)
						order by s.line
						"""
					.formatted(NAMED_FROM_ABOVE.formatted("o")),
				"Наименование", "intake.name-not-changed");
		merge.mention(Part.ORGANIZATIONS, """
				select s.line, s.code, s.authority from staged_organizations s
				join organization o on o.code = s.code and o.id = :scope::bigint
				left join organization a on a.id = o.authority_id
				where s.authority is distinct from a.code and s.authority is not null order by s.line
				""", "Код УО", "intake.authority-not-changed");
	}

	/** Names what the registry of this moment, or the file itself, forbids. */
	static void rejectBadRows(Merge merge) {
		Part part = Part.ORGANIZATIONS;
		if (!merge.is("select count(*) = count(distinct code) from staged_organizations")) {
			merge.rejectRepeated(part, "code", "Код", "intake.organization-twice");
		}
		merge.reject(part, "s.authority = s.code", "Код УО", "authority", "intake.organization-under-itself");
		rejectUnknownAuthorities(merge);
		merge.reject(part, """
				exists (select from organization o where o.id = :scope and o.kind <> 'AUTHORITY')
				and not exists (select from organization o where o.code = s.code)
				""", "Код", "code", "intake.organization-not-yours-to-make");
		merge.reject(part, """
				:scope::bigint is not null
				and not exists (select from organization o join organization_reach r on r.organization_id = o.id
				  where r.ancestor_id = :scope and o.code = s.code)
				and (exists (select from organization o where o.code = s.code)
				  or not exists (select from organization o join organization_reach r on r.organization_id = o.id
				    where r.ancestor_id = :scope and o.code = s.authority))
				""", "Код", "code", "intake.outside-scope");
		merge.reject(part, """
				exists (select from organization o where o.id = :scope and o.code = s.code and o.kind <> s.kind)
				""", "Код", "code", "intake.own-kind");
		merge.reject(part, """
				:scope::bigint is not null
				and exists (select from organization o where o.code = s.code and o.id <> :scope)
				and not exists (select from organization o join organization_reach r on r.organization_id = o.id
				  where r.ancestor_id = :scope and o.code = s.authority)
				""", "Код УО", "authority", "intake.given-away");
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
			merge.reject(Part.ORGANIZATIONS, """
					s.authority is not null
					and not exists (select from organization o where o.code = s.authority and o.kind = 'AUTHORITY')
					and not exists (select from staged_organizations o
					  where o.code = s.authority and o.kind = 'AUTHORITY')
					""", "Код УО", "authority", "intake.authority-unknown");
		}
		while (merge.named() > named);
	}

}
