package ru.sgo.duplicates.intake;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.OwedAccounts;
import ru.sgo.duplicates.registry.Scope;

/**
 * A limited sender has stated that a child comes whom another organization has: the
 * attendance is taken, and named to both; until the other stay ends or the authority
 * agrees it gives neither sight nor right. What the sender's own open task asks for is
 * agreed already.
 */
@Component
class StayClaims {

	/** The stays of the sender that last, or are yet to begin. */
	private static final String LASTING = """
			from stay s join organization_reach r on r.organization_id = s.organization_id and r.ancestor_id = :scope
			where s.account_id in (select account_id from touched) and (s.ends is null or s.ends > :today)
			""";

	private final OwedAccounts owed;

	StayClaims(OwedAccounts owed) {
		this.owed = owed;
	}

	/** Before the stays are derived anew. */
	void remember(Merge merge) {
		merge.update("""
				create temp table lasting_before on commit drop as
				select s.account_id, s.organization_id, s.kind
				""" + LASTING);
	}

	/** When they have been. */
	void claim(Merge merge) {
		Long scope = merge.scope();
		if (scope == null) {
			return;
		}
		merge.set("receiving", this.owed.receiving(new Scope(new OrganizationId(scope))));
		merge.update("""
				insert into stay_claim (account_id, organization_id, kind, scope_id, import_id, claimed_at)
				select distinct s.account_id, s.organization_id, s.kind, :scope, :import, :now::timestamptz
				""" + LASTING + """
				  and (s.account_id, s.organization_id, s.kind) not in
				    (select account_id, organization_id, kind from lasting_before)
				  and s.account_id <> all (:receiving)
				  and exists (select from stay other where other.account_id = s.account_id and other.kind = 'REGULAR'
				    and other.begins <= :today and (other.ends is null or other.ends > :today)
				    and other.organization_id not in
				      (select organization_id from organization_reach where ancestor_id = :scope))
				on conflict (account_id, organization_id, kind) do update
				set id = default, scope_id = excluded.scope_id, import_id = excluded.import_id,
				  claimed_at = excluded.claimed_at, agreed_at = null
				""");
		merge.mention(Part.MOVEMENTS, """
				select m.line, m.number, m.number from known_movements k join staged_movements m on m.line = k.line
				join stay s on s.account_id = k.account_id and s.organization_id = k.organization_id
				  and s.begins = k.date and (s.ends is null or s.ends > :today)
				  and s.kind = case k.kind when 'ENROLMENT' then 'REGULAR' else 'ATTACHED' end
				where k.kind in ('ENROLMENT', 'ATTACHMENT')
				  and stay_held(s.account_id, s.organization_id, s.kind, :today)
				order by m.line
				""", "Номер записи", "intake.attends-elsewhere-too");
	}

}
