package ru.sgo.duplicates.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Scope;

/**
 * Makes a user for each of many organizations that have none, all or nobody: who is asked
 * twice makes no second set.
 */
@Service
@Transactional
public class OrganizationUsers {

	/** As many as are made at once: each password is hashed slowly, on purpose. */
	public static final int AT_ONCE = 50;

	private final OrganizationsHere here;

	private final Users users;

	private final UserAccounts accounts;

	OrganizationUsers(OrganizationsHere here, Users users, UserAccounts accounts) {
		this.here = here;
		this.users = users;
		this.accounts = accounts;
	}

	/**
	 * An organization without a user, and a login that nobody has yet.
	 *
	 * @param organization its code
	 */
	public record Proposed(String organization, String name, String login) {
	}

	/**
	 * A user that is wanted.
	 *
	 * @param organization the code of an organization in the scope
	 */
	public record Wanted(String organization, String login, String fullName) {
	}

	/**
	 * A user with a password for the first sign-in, told once.
	 *
	 * @param organization the code of the organization
	 */
	public record Given(String organization, String name, String login, String password) {

		@Override
		public String toString() {
			return "Given[login=" + this.login + "]";
		}
	}

	/**
	 * Why one of the users cannot be made.
	 *
	 * @param organization the code of the organization
	 * @param field the field at fault
	 * @param messageKey the key of the message that says why
	 */
	public record Fault(String organization, String field, String messageKey) {
	}

	/**
	 * What became of it; with a fault nobody was made.
	 *
	 * @param given without those whose organization has a user by now
	 */
	public record Made(List<Given> given, List<Fault> faults) {

		public Made {
			given = List.copyOf(given);
			faults = List.copyOf(faults);
		}
	}

	/**
	 * The schools and kindergartens of the scope that have no user, by their codes; none
	 * of an authority that works without them.
	 */
	@Transactional(readOnly = true)
	public List<Proposed> propose(Scope scope) {
		List<Organization> lacking = lacking(scope);
		List<String> logins = lacking.stream().map(one -> CodeLogins.of(one.code())).toList();
		Set<String> taken = new HashSet<>(this.accounts.findLoginsBeginningWith(logins.toArray(String[]::new)));
		List<Proposed> proposed = new ArrayList<>();
		for (int i = 0; i < logins.size(); i++) {
			String login = CodeLogins.free(logins.get(i), taken);
			taken.add(login);
			proposed.add(new Proposed(lacking.get(i).code(), lacking.get(i).shortName(), login));
		}
		return proposed;
	}

	/**
	 * Makes the users. Whoever asks at the same time waits, and finds them made.
	 * @param wanted no more than {@value #AT_ONCE}
	 */
	public Made make(List<Wanted> wanted, Actor by, Scope scope) {
		if (wanted.size() > AT_ONCE) {
			throw new IllegalArgumentException("Too many users at once: " + wanted.size());
		}
		this.accounts.reserveOrganizations();
		Map<String, Organization> lacking = lacking(scope).stream()
			.collect(Collectors.toMap(Organization::code, Function.identity()));
		List<Given> given = new ArrayList<>();
		List<Fault> faults = new ArrayList<>();
		for (Wanted one : wanted) {
			if (lacking.containsKey(one.organization())) {
				Organization place = Objects.requireNonNull(lacking.remove(one.organization()));
				UserOutcome outcome = this.users.create(one.login().strip(), one.fullName(), Role.ORGANIZATION,
						place.code(), by, scope);
				if (outcome instanceof UserOutcome.Password made) {
					given.add(new Given(place.code(), place.shortName(), made.login(), made.password()));
				}
				else if (outcome instanceof UserOutcome.Refused refused) {
					faults.add(new Fault(place.code(), refused.field(), refused.messageKey()));
				}
			}
		}
		if (faults.isEmpty()) {
			return new Made(given, faults);
		}
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return new Made(List.of(), faults);
	}

	private List<Organization> lacking(Scope scope) {
		return Unreached.lacking(this.here.within(scope));
	}

}
