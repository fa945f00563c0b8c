package ru.sgo.duplicates.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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

/** Makes users and changes them; every change stands in the journal. */
@Service
@Transactional
public class Users {

	private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,63}");

	private final UserAccounts accounts;

	private final Organizations organizations;

	private final Passwords passwords;

	private final Journal journal;

	private final DemonstrationUsers demonstration;

	private final FailedLogins failures;

	Users(UserAccounts accounts, Organizations organizations, Passwords passwords, Journal journal,
			DemonstrationUsers demonstration, FailedLogins failures) {
		this.failures = failures;
		this.demonstration = demonstration;
		this.accounts = accounts;
		this.organizations = organizations;
		this.passwords = passwords;
		this.journal = journal;
	}

	/**
	 * Makes a user with a password for the first sign-in.
	 * @param organization the code of an organization in the scope; empty for the whole
	 * registry, which only its administrators may give
	 */
	public UserOutcome create(String login, String fullName, Role role, @Nullable String organization, Actor by,
			Scope scope) {
		if (!isLogin(login)) {
			return new UserOutcome.Refused("login", "access.refused.login");
		}
		if (fullName.isBlank()) {
			return new UserOutcome.Refused("fullName", "access.refused.name");
		}
		this.accounts.reserve(login);
		if (this.accounts.findByLogin(login).isPresent()) {
			return new UserOutcome.Refused("login", "access.refused.login-taken");
		}
		Optional<Organization> place = (organization == null) ? Optional.empty()
				: this.organizations.findByCodeWithin(organization, scope.parameter());
		boolean everything = organization == null && scope.organization() == null && role.isMunicipal();
		boolean fits = place.filter(one -> role.isMunicipal() == (one.kind() == OrganizationKind.AUTHORITY))
			.isPresent();
		if (!everything && !fits) {
			return new UserOutcome.Refused("organization", "access.refused.organization");
		}
		String password = this.passwords.make();
		UserAccount user = new UserAccount(login, fullName.strip(), role, place.map(Organization::id).orElse(null));
		user.givePassword(this.passwords.hash(password));
		if (this.demonstration.areShown()) {
			user.belongToDemonstration();
		}
		this.accounts.save(user);
		record(JournalKind.CREATE_USER, user, by);
		return new UserOutcome.Password(login, password);
	}

	/** Whether the demonstration has made its users here. */
	@Transactional(readOnly = true)
	public boolean areThereOfDemonstration() {
		return this.accounts.countByDemonstration(true) > 0;
	}

	/** Whether there are users who do not belong to a demonstration. */
	@Transactional(readOnly = true)
	public boolean areThereOthers() {
		return this.accounts.countByDemonstration(false) > 0;
	}

	/** Makes a user of the demonstration, whose password everybody may know. */
	public void createForDemonstration(DemonstrationUsers.User wanted) {
		if (this.accounts.findByLogin(wanted.login()).isPresent()) {
			return;
		}
		Optional<Organization> place = Optional.ofNullable(wanted.organization())
			.flatMap(this.organizations::findByCode);
		UserAccount user = new UserAccount(wanted.login(), wanted.name(), Role.of(wanted.role()).orElseThrow(),
				place.map(Organization::id).orElse(null));
		user.changePassword(this.passwords.hash(wanted.password()));
		user.belongToDemonstration();
		this.accounts.save(user);
		record(JournalKind.CREATE_USER, user, Actor.APPLICATION);
	}

	/** Gives a new password for the next sign-in. */
	public UserOutcome resetPassword(long id, Actor by, Scope scope) {
		return change(id, scope, user -> {
			String password = this.passwords.make();
			user.givePassword(this.passwords.hash(password));
			record(JournalKind.RESET_PASSWORD, user, by);
			return new UserOutcome.Password(user.login(), password);
		});
	}

	/** Shuts a user out at once. */
	public UserOutcome block(long id, Actor by, Scope scope) {
		return change(id, scope, user -> {
			if (user.login().equals(by.login())) {
				return new UserOutcome.Refused("id", "access.refused.oneself");
			}
			user.block();
			record(JournalKind.BLOCK_USER, user, by);
			return new UserOutcome.Done(user.login());
		});
	}

	public UserOutcome unblock(long id, Actor by, Scope scope) {
		return change(id, scope, user -> {
			user.unblock();
			record(JournalKind.UNBLOCK_USER, user, by);
			return new UserOutcome.Done(user.login());
		});
	}

	/**
	 * Changes the user's own password. The old one may be guessed no more often than at
	 * the sign-in.
	 * @param address from where it is changed
	 */
	public UserOutcome changePassword(SignedIn who, String old, String fresh, String address) {
		UserAccount user = this.accounts.findById(who.id()).orElseThrow();
		FailedLogins.Attempt attempt = this.failures.attempt(who.login(), address, () -> FailedLogins.Who.SIGNED_IN,
				() -> this.passwords.matches(old, user.passwordHash()));
		if (attempt != FailedLogins.Attempt.RIGHT) {
			return new UserOutcome.Refused("old", (attempt == FailedLogins.Attempt.SHUT_OUT) ? "access.problem.locked"
					: "access.refused.password-wrong");
		}
		Optional<Weakness> weakness = this.passwords.weakness(user.login(), fresh);
		if (weakness.isPresent()) {
			return new UserOutcome.Refused("fresh", weakness.get().messageKey());
		}
		if (fresh.equals(old)) {
			return new UserOutcome.Refused("fresh", "access.refused.password-same");
		}
		user.changePassword(this.passwords.hash(fresh));
		record(JournalKind.CHANGE_PASSWORD, user, who.actor());
		return new UserOutcome.Done(user.login());
	}

	/** The name of whoever has this login; empty where nobody has it any more. */
	@Transactional(readOnly = true)
	public Optional<String> fullName(String login) {
		return this.accounts.findByLogin(login).map(UserAccount::fullName);
	}

	/** The user, if whose organization lies in the scope. */
	@Transactional(readOnly = true)
	public Optional<UserRow> find(long id, Scope scope) {
		return this.accounts.findWithin(id, scope.parameter()).map(user -> rows(List.of(user)).get(0));
	}

	/**
	 * Which users to show; what is {@code null} does not matter.
	 *
	 * @param text part of the name, the login or the organization's name, or its code
	 */
	public record Filter(@Nullable String text, @Nullable Role role, @Nullable UserState state) {

		public Filter {
			text = (text == null || text.isBlank()) ? null : text.strip();
		}

		/** How many of the choices besides the text choose something. */
		public int on() {
			return ((this.role != null) ? 1 : 0) + ((this.state != null) ? 1 : 0);
		}

		private @Nullable String roleCode() {
			return (this.role != null) ? this.role.code() : null;
		}

		private @Nullable String stateCode() {
			return (this.state != null) ? this.state.code() : null;
		}
	}

	/** A page of the users of the scope by their logins. */
	@Transactional(readOnly = true)
	public List<UserRow> page(Filter filter, long offset, int limit, Scope scope) {
		return rows(this.accounts.findPage(filter.text(), filter.roleCode(), filter.stateCode(), offset, limit,
				scope.parameter()));
	}

	private List<UserRow> rows(List<UserAccount> users) {
		Map<OrganizationId, Organization> places = this.organizations
			.findByIdIn(users.stream()
				.map(UserAccount::organization)
				.filter(Objects::nonNull)
				.map(OrganizationId::value)
				.distinct()
				.toList())
			.stream()
			.collect(Collectors.toMap(Organization::id, Function.identity()));
		return users.stream().map(user -> row(user, places)).toList();
	}

	@Transactional(readOnly = true)
	public long count(Filter filter, Scope scope) {
		return this.accounts.countChosen(filter.text(), filter.roleCode(), filter.stateCode(), scope.parameter());
	}

	/** Whether a user can have this login. */
	static boolean isLogin(String login) {
		return LOGIN.matcher(login).matches();
	}

	private UserOutcome change(long id, Scope scope, Function<UserAccount, UserOutcome> act) {
		return this.accounts.findWithin(id, scope.parameter()).map(act).orElseGet(UserOutcome.Unknown::new);
	}

	private static UserRow row(UserAccount user, Map<OrganizationId, Organization> places) {
		Optional<Organization> place = Optional.ofNullable(user.organization()).map(places::get);
		return new UserRow(user.id(), user.login(), user.fullName(), user.role(),
				place.map(Organization::code).orElse(null), place.map(Organization::shortName).orElse(null),
				user.isBlocked(), user.mustChangePassword());
	}

	private void record(JournalKind kind, UserAccount user, Actor by) {
		Long organization = (user.organization() != null) ? user.organization().value() : null;
		this.journal.record(
				RecordedAct.general(kind, organization, Map.of("login", user.login(), "role", user.role().code())), by);
	}

}
