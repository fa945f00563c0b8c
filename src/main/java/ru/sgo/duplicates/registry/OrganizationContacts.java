package ru.sgo.duplicates.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * Telephone and e-mail of the organizations. What the authority has typed stands before
 * what an import has brought, and no import changes it.
 */
@Service
@Transactional
public class OrganizationContacts {

	private static final int LONGEST = 100;

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");

	/** «8 (342) 123-45-67, доб. 12». */
	private static final Pattern TELEPHONE = Pattern.compile("(?U)[\\w\\s()+.,;:/-]*");

	private static final int FEWEST_DIGITS = 5;

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Journal journal;

	OrganizationContacts(JdbcClient jdbc, Organizations organizations, Journal journal) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.journal = journal;
	}

	/** By the codes of organizations of the scope; nothing where nothing is known. */
	@Transactional(readOnly = true)
	public Map<String, OrganizationContact> of(Collection<String> codes, Scope scope) {
		Map<String, OrganizationContact> contacts = new HashMap<>();
		scope.bind(this.jdbc.sql("""
				select o.code, c.telephone, coalesce(c.email, o.email) as email
				from organization o left join organization_contact c on c.organization_id = o.id
				where o.code = any (:codes) and coalesce(c.telephone, c.email, o.email) is not null and
				""" + Scope.holds("o.id"))).param("codes", codes.toArray(String[]::new)).query(rs -> {
			contacts.put(rs.getString("code"),
					new OrganizationContact(rs.getString("telephone"), rs.getString("email")));
		});
		return contacts;
	}

	/**
	 * Keeps what somebody says in the place of what was said before.
	 * @param code of an organization of the scope
	 * @param telephone empty if there is none to be kept
	 * @param email likewise; then that of the import counts
	 */
	public ContactOutcome say(String code, @Nullable String telephone, @Nullable String email, Actor by, Scope scope) {
		String number = line(telephone);
		String address = line(email);
		if (number != null && !isTelephone(number)) {
			return new ContactOutcome.Invalid("telephone", "contact.refused.telephone");
		}
		if (address != null && (address.length() > LONGEST || !EMAIL.matcher(address).matches())) {
			return new ContactOutcome.Invalid("email", "contact.refused.email");
		}
		Optional<Organization> found = this.organizations.findByCodeWithin(code, scope.parameter());
		found.ifPresent(organization -> keep(organization, number, address, by));
		return found.isPresent() ? new ContactOutcome.Kept() : new ContactOutcome.Unknown();
	}

	private void keep(Organization organization, @Nullable String telephone, @Nullable String email, Actor by) {
		this.jdbc
			.sql("""
					insert into organization_contact (organization_id, telephone, email) values (:organization, :telephone, :email)
					on conflict (organization_id) do update set telephone = excluded.telephone, email = excluded.email,
					  version = organization_contact.version + 1
					""")
			.param("organization", organization.id().value())
			.param("telephone", telephone)
			.param("email", email)
			.update();
		this.journal.record(RecordedAct.general(JournalKind.ORGANIZATION_CONTACT, organization.id().value(),
				Map.of("organization", organization.code())), by);
	}

	private static boolean isTelephone(String text) {
		return text.length() <= LONGEST && TELEPHONE.matcher(text).matches()
				&& text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
	}

	private static @Nullable String line(@Nullable String typed) {
		String text = (typed != null) ? TypedText.line(typed) : "";
		return text.isEmpty() ? null : text;
	}

}
