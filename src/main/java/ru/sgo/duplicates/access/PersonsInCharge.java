package ru.sgo.duplicates.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/** The users who speak for organizations and may sign in. */
@Component
public class PersonsInCharge {

	private final JdbcClient jdbc;

	PersonsInCharge(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the codes of organizations of the scope, each in the order of the logins. */
	public Map<String, List<PersonInCharge>> of(Collection<String> codes, Scope scope) {
		Map<String, List<PersonInCharge>> persons = new HashMap<>();
		scope.bind(this.jdbc.sql("""
				select o.code, u.full_name, case when u.login like '%@%' then u.login end as email
				from app_user u join organization o on o.id = u.organization_id
				where u.role = :role and not u.blocked and o.code = any (:codes) and
				""" + Scope.holds("o.id") + " order by u.login"))
			.param("role", Role.ORGANIZATION.code())
			.param("codes", codes.toArray(String[]::new))
			.query(rs -> {
				persons.computeIfAbsent(rs.getString("code"), first -> new ArrayList<>())
					.add(new PersonInCharge(rs.getString("full_name"), rs.getString("email")));
			});
		return persons;
	}

}
