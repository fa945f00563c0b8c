package ru.sgo.duplicates.resolution;

import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.RegistryChanged;
import ru.sgo.duplicates.registry.SourceDeletions;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account has stayed of a duplicate that the source shows no more: its own list
 * does not tell, but later lists of all children of the organizations do, if exactly one
 * of the accounts stands in them and all others are absent.
 */
@Component
class CaseSettledByLists {

	private static final String SETTLED = """
			select gone.account_id as gone, kept.account_id as kept
			from case_at_source s
			join duplicate_case c on c.number = s.case_number and c.status not in ('CONFIRMED', 'DISMISSED')
			join lateral (
			  select min(p.account_id) as account_id, count(distinct p.account_id) as accounts
			  from case_account ca
			  join stay p on p.account_id = ca.account_id and p.kind = 'REGULAR' and p.ends is null
			  join list_state l on l.organization_id = p.organization_id and l.complete and l.day >= s.as_of
			  where ca.case_number = c.number) kept on kept.accounts = 1
			join case_account gone on gone.case_number = c.number and gone.account_id <> kept.account_id
			join student_account a on a.id = gone.account_id and a.deleted_at is null
			where s.shown = 0 and not exists (
			  select from case_account o join student_account x on x.id = o.account_id and x.deleted_at is null
			  where o.case_number = c.number and o.account_id <> kept.account_id
			    and (exists (select from stay p where p.account_id = o.account_id and p.ends is null)
			      or not exists (select from movement m
			        join list_state l on l.organization_id = m.organization_id and l.complete and l.day >= s.as_of
			        where m.account_id = o.account_id and m.kind = 'WITHDRAWAL' and not m.day_known
			          and m.superseded_at is null)))
			""";

	private final JdbcClient jdbc;

	private final SourceDeletions deletions;

	CaseSettledByLists(JdbcClient jdbc, SourceDeletions deletions) {
		this.jdbc = jdbc;
		this.deletions = deletions;
	}

	/** Before the tasks are looked at again. */
	@EventListener
	@Order(0)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(RegistryChanged change) {
		if (change.many()) {
			this.jdbc.sql(SETTLED)
				.query(Settled.class)
				.list()
				.forEach(one -> this.deletions.mark(new AccountId(one.gone()), new AccountId(one.kept()), change.by()));
		}
	}

	/** An account that is gone, and the one that has stayed. */
	record Settled(long gone, long kept) {
	}

}
