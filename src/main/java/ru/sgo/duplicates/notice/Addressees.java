package ru.sgo.duplicates.notice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.OrganizationContact;
import ru.sgo.duplicates.registry.OrganizationContacts;
import ru.sgo.duplicates.registry.Scope;

/** Finds the schools and kindergartens to which something is written. */
@Component
public class Addressees {

	private final JdbcClient jdbc;

	private final OrganizationContacts contacts;

	Addressees(JdbcClient jdbc, OrganizationContacts contacts) {
		this.jdbc = jdbc;
		this.contacts = contacts;
	}

	/**
	 * Those of the codes, in the order of the codes; nobody at all if one of them is no
	 * school or kindergarten of the scope.
	 */
	public List<Addressee> find(Collection<String> codes, Scope scope) {
		List<Row> rows = scope
			.bind(this.jdbc
				.sql("""
						select o.code, o.name, coalesce(o.short_name, o.name) as short_name, a.code as authority, a.name as authority_name
						from organization o left join organization a on a.id = o.authority_id
						where o.kind in ('SCHOOL', 'KINDERGARTEN') and o.code = any (:codes) and %s
						order by o.code
						"""
					.formatted(Scope.holds("o.id"))))
			.param("codes", codes.toArray(String[]::new))
			.query(Row.class)
			.list();
		if (rows.size() < new HashSet<>(codes).size()) {
			return List.of();
		}
		List<String> authorities = rows.stream().map(Row::authority).filter(Objects::nonNull).distinct().toList();
		Map<String, OrganizationContact> reached = this.contacts.of(authorities, Scope.EVERYTHING);
		return rows.stream()
			.map(row -> new Addressee(row.code(), row.name(), row.shortName(), row.authority(), row.authorityName(),
					reached.getOrDefault(Objects.requireNonNullElse(row.authority(), ""), OrganizationContact.NONE)))
			.toList();
	}

	/** What the query answers. */
	record Row(String code, String name, String shortName, @Nullable String authority, @Nullable String authorityName) {
	}

}
