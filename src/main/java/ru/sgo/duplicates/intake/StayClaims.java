package ru.sgo.duplicates.intake;

import java.util.List;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.OwedAccounts;
import ru.sgo.duplicates.registry.Scope;

/**
 * A limited sender has stated that a child comes, or once came, whom another organization
 * has: the attendance is taken, and named to both; until the other stay ends or the
 * authority agrees it gives neither sight nor right. What the sender's own open task asks
 * for is agreed already.
 */
@Component
class StayClaims {

	private static final String OF_SENDER = """
			from stay s join organization_reach r on r.organization_id = s.organization_id and r.ancestor_id = :scope
			where s.account_id in (select account_id from touched)
			""";

	/** The stay lasts, or is yet to begin. */
	private static final String LASTS = "(s.ends is null or s.ends > :today)";

	private final OwedAccounts owed;

	StayClaims(OwedAccounts owed) {
		this.owed = owed;
	}

	/** Before the stays are derived anew. */
	void remember(Merge merge) {
		merge.update("""
				create temp table stays_before on commit drop as
				select s.account_id, s.organization_id, s.kind, bool_or(%s) as lasts
				""".formatted(LASTS) + OF_SENDER + " group by 1, 2, 3");
		merge.update("analyze stays_before");
	}

	/** When they have been. */
	void claim(Merge merge) {
		Long scope = merge.scope();
		if (scope == null) {
			return;
		}
		expect(merge, this.owed.receiving(new Scope(new OrganizationId(scope))));
		merge.update("""
				insert into stay_claim (account_id, organization_id, kind, scope_id, import_id, claimed_at)
				select distinct s.account_id, s.organization_id, s.kind, :scope, :import, :now::timestamptz
				""" + OF_SENDER
				+ """
						  and not exists (select from stays_before b
						    where (b.account_id, b.organization_id, b.kind) = (s.account_id, s.organization_id, s.kind)
						      and (b.lasts or not %1$s))
						  and (s.account_id, s.organization_id, s.kind) not in
						    (select * from unnest(:expectedAccounts::bigint[], :expectedPlaces::bigint[], :expectedKinds::text[]))
						  and exists (select from stay other where other.account_id = s.account_id and other.kind = 'REGULAR'
						    and %2$s
						    and other.organization_id not in
						      (select organization_id from organization_reach where ancestor_id = :scope))
						on conflict (account_id, organization_id, kind) do update
						set id = default, scope_id = excluded.scope_id, import_id = excluded.import_id,
						  claimed_at = excluded.claimed_at, agreed_at = null
						"""
					.formatted(LASTS, AccountRights.isThereToday("other")));
		merge.mention(MovementColumn.NUMBER, ProblemCode.ATTENDS_ELSEWHERE_TOO, """
				select m.line, m.number as key, m.number as value
				from known_movements k join staged_movements m on m.line = k.line
				join stay s on s.account_id = k.account_id and s.organization_id = k.organization_id
				  and s.begins = k.date
				  and s.kind = case k.kind when 'ENROLMENT' then 'REGULAR' else 'ATTACHED' end
				where k.kind in ('ENROLMENT', 'ATTACHMENT')
				  and stay_held(s.account_id, s.organization_id, s.kind, :today)
				order by m.line
				""");
	}

	private static void expect(Merge merge, List<OwedAccounts.Expected> stays) {
		merge.set("expectedAccounts", stays.stream().mapToLong(OwedAccounts.Expected::account).toArray());
		merge.set("expectedPlaces", stays.stream().mapToLong(OwedAccounts.Expected::organization).toArray());
		merge.set("expectedKinds", stays.stream().map(stay -> stay.kind().name()).toArray(String[]::new));
	}

}
