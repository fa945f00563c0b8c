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

	private OrganizationMerge() {
	}

	/**
	 * Merges the part.
	 * @return how many rows were taken
	 */
	static int merge(Merge merge) {
		Part part = Part.ORGANIZATIONS;
		merge.reject(part, """
				exists (select from staged_organizations first where first.code = s.code and first.line < s.line)
				""", "Код", "code", "intake.organization-twice");
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
		int taken = merge.count("select count(*) from staged_organizations");
		merge.update("""
				insert into organization (code, name, short_name, kind, email)
				select code, name, short_name, kind, email from staged_organizations
				on conflict (code) do update
				set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
				  email = excluded.email, version = organization.version + 1
				where (organization.name, organization.short_name, organization.kind, organization.email)
				  is distinct from (excluded.name, excluded.short_name, excluded.kind, excluded.email)
				""");
		merge.update("""
				update organization o set authority_id = a.id, version = o.version + 1
				from staged_organizations s left join organization a on a.code = s.authority
				where o.code = s.code and o.authority_id is distinct from a.id
				  and (:scope::bigint is null or o.id <> :scope)
				""");
		refuseCircle(merge);
		merge.call("select refresh_organization_reach()");
		return taken;
	}

	/** A row that would have made an authority may itself be bad, and so on downwards. */
	private static void rejectUnknownAuthorities(Merge merge) {
		String left = "select count(*) from staged_organizations";
		int before;
		do {
			before = merge.count(left);
			merge.reject(Part.ORGANIZATIONS, """
					s.authority is not null
					and not exists (select from organization o where o.code = s.authority and o.kind = 'AUTHORITY')
					and not exists (select from staged_organizations o
					  where o.code = s.authority and o.kind = 'AUTHORITY')
					""", "Код УО", "authority", "intake.authority-unknown");
		}
		while (merge.count(left) < before);
	}

	private static void refuseCircle(Merge merge) {
		int circles = merge.count("""
				with recursive up (start, id) as (
				  select id, authority_id from organization where authority_id is not null
				  union
				  select up.start, o.authority_id from up join organization o on o.id = up.id
				  where o.authority_id is not null
				) select count(*) from up where start = id
				""");
		if (circles > 0) {
			throw ImportFailure.of(Part.ORGANIZATIONS, 1, "Код УО", "intake.failed.circle");
		}
	}

}
