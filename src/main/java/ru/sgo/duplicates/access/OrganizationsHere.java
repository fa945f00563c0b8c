package ru.sgo.duplicates.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import ru.sgo.duplicates.registry.OrganizationId;
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
		List<Organization> organizations = teaching(this.organizations.findByCodeIn(concerned));
		return of(authority, organizations, withUser(organizations), answers(List.of(authority)));
	}

	/**
	 * Which of all organizations of each authority of the scope could not see tasks; of
	 * one above others those of the others too.
	 */
	@Transactional(readOnly = true)
	public List<Unreached> within(Scope scope) {
		List<Organization> all = this.organizations.findWithin(scope.parameter());
		Map<OrganizationId, Organization> byId = all.stream()
			.collect(Collectors.toMap(Organization::id, Function.identity()));
		Map<OrganizationId, List<Organization>> below = new HashMap<>();
		teaching(all).forEach(one -> above(one, byId)
			.forEach(authority -> below.computeIfAbsent(authority, first -> new ArrayList<>()).add(one)));
		List<Organization> authorities = all.stream()
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY && below.containsKey(one.id()))
			.toList();
		Set<Long> reached = withUser(teaching(all));
		Map<String, Boolean> answers = answers(authorities.stream().map(Organization::code).toList());
		return authorities.stream()
			.map(one -> of(one.code(), below.getOrDefault(one.id(), List.of()), reached, answers))
			.toList();
	}

	/** Whom the organization is under, the nearest first. */
	private static Set<OrganizationId> above(Organization one, Map<OrganizationId, Organization> byId) {
		Set<OrganizationId> above = new LinkedHashSet<>();
		OrganizationId next = one.authority();
		while (next != null && byId.containsKey(next) && above.add(next)) {
			next = byId.get(next).authority();
		}
		return above;
	}

	private static List<Organization> teaching(List<Organization> organizations) {
		return organizations.stream().filter(one -> one.kind().countsInHeadcount()).toList();
	}

	private static Unreached of(String authority, List<Organization> teaching, Set<Long> reached,
			Map<String, Boolean> answers) {
		return new Unreached(authority, answers.get(authority), teaching.size(),
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

	/** Each authority's own word, else that of the nearest above. */
	private Map<String, Boolean> answers(Collection<String> authorities) {
		Map<String, Boolean> answers = new HashMap<>();
		this.jdbc.sql("""
				select distinct on (o.code) o.code, h.sign_in from organizations_here h
				  join organization_reach r on r.ancestor_id = h.authority_id
				  join organization o on o.id = r.organization_id
				where o.code = any (:authorities)
				order by o.code,
				  (select count(*) from organization_reach above where above.organization_id = h.authority_id) desc
				""").param("authorities", authorities.toArray(String[]::new)).query(rs -> {
			answers.put(rs.getString("code"), rs.getBoolean("sign_in"));
		});
		return answers;
	}

}
