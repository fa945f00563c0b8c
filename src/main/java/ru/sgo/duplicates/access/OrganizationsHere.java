package ru.sgo.duplicates.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/**
 * «Организации будут входить сюда?»: what an authority has said of its organizations, and
 * which of them could not sign in. Tasks that nobody can see wait for an answer that
 * never comes.
 */
@Service
@Transactional
public class OrganizationsHere {

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Journal journal;

	private final Clock clock;

	OrganizationsHere(JdbcClient jdbc, Organizations organizations, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Keeps what an authority says in the place of what it said before.
	 * @param authority the code of an authority in the scope
	 * @return whether there is such an authority
	 */
	public boolean say(String authority, boolean signIn, Actor by, Scope scope) {
		Optional<Organization> found = this.organizations.findByCodeWithin(authority, scope.parameter())
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY);
		found.map(Organization::id).ifPresent(id -> {
			this.jdbc.sql("""
					insert into organizations_here (authority_id, sign_in, said_by, said_at)
					values (:authority, :signIn, :by, :at)
					on conflict (authority_id) do update set sign_in = excluded.sign_in, said_by = excluded.said_by,
					  said_at = excluded.said_at, version = organizations_here.version + 1
					""")
				.param("authority", id.value())
				.param("signIn", signIn)
				.param("by", by.login())
				.param("at", Timestamp.from(this.clock.instant()))
				.update();
			this.journal
				.record(RecordedAct.general(JournalKind.ORGANIZATIONS_HERE, id.value(), Map.of("signIn", signIn)), by);
		});
		return found.isPresent();
	}

	/**
	 * Which of the organizations could not see their tasks.
	 * @param authority the code of the authority that gives them out
	 * @param concerned codes of organizations; who teaches nobody gets no tasks
	 */
	@Transactional(readOnly = true)
	public Unreached among(String authority, Collection<String> concerned) {
		return of(authority, this.organizations.findByCodeIn(concerned));
	}

	/** Which of all organizations of each authority of the scope could not see tasks. */
	@Transactional(readOnly = true)
	public List<Unreached> within(Scope scope) {
		return this.organizations.findWithin(scope.parameter())
			.stream()
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY)
			.map(one -> of(one.code(), this.organizations.findWithin(one.id().value())))
			.filter(one -> one.concerned() > 0)
			.toList();
	}

	private Unreached of(String authority, List<Organization> organizations) {
		List<Organization> teaching = organizations.stream().filter(one -> one.kind().countsInHeadcount()).toList();
		Set<Long> reached = withUser(teaching);
		return new Unreached(authority, answer(authority), teaching.size(),
				teaching.stream()
					.filter(one -> !reached.contains(one.id().value()))
					.sorted(Comparator.comparing(Organization::code))
					.toList());
	}

	private Set<Long> withUser(List<Organization> organizations) {
		return new HashSet<>(this.jdbc
			.sql("select distinct organization_id from app_user where organization_id = any (:ids) and not blocked")
			.param("ids", organizations.stream().mapToLong(one -> one.id().value()).toArray())
			.query(Long.class)
			.list());
	}

	/** The authority's own word, else that of the nearest above. */
	private @Nullable Boolean answer(String authority) {
		return this.jdbc
			.sql("""
					select h.sign_in from organizations_here h join organization_reach r on r.ancestor_id = h.authority_id
					  join organization o on o.id = r.organization_id
					where o.code = :authority
					order by (select count(*) from organization_reach above where above.organization_id = h.authority_id) desc
					limit 1
					""")
			.param("authority", authority)
			.query(Boolean.class)
			.optional()
			.orElse(null);
	}

}
