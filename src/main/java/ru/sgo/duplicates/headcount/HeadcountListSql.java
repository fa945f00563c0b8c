package ru.sgo.duplicates.headcount;

import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;

/** What the queries of the lists beside the headcount have in common. */
final class HeadcountListSql {

	/**
	 * Holds for an account {@code a} and its organization {@code o} that are sought:
	 * {@code :organization}, it and everything under it, and the words of
	 * {@link SoughtName}.
	 */
	static final String SOUGHT = """
			(:organization::text is null or o.id in (select r.organization_id from organization_reach r
			    join organization u on u.id = r.ancestor_id where u.code = :organization))
			  and (:numberSought::text is null or %s)
			""".formatted(SoughtName.holds("a"));

	/** The organization of the stay {@code s} lies in the scope. */
	static final String WITHIN = Scope.holds("s.organization_id");

	/** The columns of {@link HeadcountChild} and {@link HeadcountPlace}. */
	static final String COLUMNS = """
			a.number, concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, a.birth_date, o.code,
			  coalesce(o.short_name, o.name) as organization_name,
			  (select v.class_name from movement v where v.account_id = s.account_id
			    and v.organization_id = s.organization_id and v.superseded_at is null and v.class_name is not null
			    and v.date <= :today order by v.date desc, v.id desc limit 1) as class_name
			""";

	static final String ORDER = " order by o.code, a.surname_key, a.given_name_key, a.patronymic_key, a.number";

	private HeadcountListSql() {
	}

}
