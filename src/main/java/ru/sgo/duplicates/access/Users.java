package ru.sgo.duplicates.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.registry.Scope;

/**
 * The users of an administrator's scope: made, given a new password, blocked. A user of
 * another scope is unknown here.
 */
@Service
@Transactional
public class Users {

	private final UserAccounts accounts;

	private final UserDirectory directory;

	private final NewUserRules rules;

	private final Passwords passwords;

	private final Journal journal;

	Users(UserAccounts accounts, UserDirectory directory, NewUserRules rules, Passwords passwords, Journal journal) {
		this.accounts = accounts;
		this.directory = directory;
		this.rules = rules;
		this.passwords = passwords;
		this.journal = journal;
	}

	/** Makes a user with a one-time password. */
	public UserOutcome create(NewUser user, SignedIn by) {
		String password = this.passwords.random();
		UserOutcome outcome = add(user, password, true, by.actor(), by.scope());
		return (outcome instanceof UserOutcome.Done done) ? new UserOutcome.NewPassword(done.user(), password)
				: outcome;
	}

	/**
	 * Makes a user with a password that is known beforehand and stays, as the first
	 * administrator and the users of a demonstration have.
	 */
	public UserOutcome create(NewUser user, String password, Actor by) {
		return add(user, password, false, by, Scope.EVERYTHING);
	}

	private UserOutcome add(NewUser user, String password, boolean oneTime, Actor by, Scope scope) {
		NewUserRules.Verdict verdict = this.rules.judge(user, scope);
		if (verdict.refusal() != null) {
			return new UserOutcome.Refused(verdict.refusal());
		}
		Optional<Long> id = this.directory.add(user, verdict.organization(), this.passwords.hash(password), oneTime);
		if (id.isEmpty()) {
			return new UserOutcome.Refused(UserOutcome.Reason.LOGIN_TAKEN);
		}
		this.journal
			.record(Act.general("create_user", (verdict.organization() != null) ? verdict.organization().value() : null,
					Map.of("login", user.login(), "role", user.role().code())), by);
		return done(id.get());
	}

	/** Gives another user a new one-time password. */
	public UserOutcome resetPassword(long id, SignedIn by) {
		String password = this.passwords.random();
		UserOutcome outcome = change(id, by, "reset_password", user -> {
			user.resetPassword(this.passwords.hash(password));
			return Optional.empty();
		});
		return (outcome instanceof UserOutcome.Done done) ? new UserOutcome.NewPassword(done.user(), password)
				: outcome;
	}

	/** Lets another user in no more, from this moment on. */
	public UserOutcome block(long id, SignedIn by) {
		return change(id, by, "block_user", user -> {
			if (user.isBlocked()) {
				return Optional.of(UserOutcome.Reason.BLOCKED_ALREADY);
			}
			user.block();
			return Optional.empty();
		});
	}

	/** Lets another user in again. */
	public UserOutcome unblock(long id, SignedIn by) {
		return change(id, by, "unblock_user", user -> {
			if (!user.isBlocked()) {
				return Optional.of(UserOutcome.Reason.NOT_BLOCKED);
			}
			user.unblock();
			return Optional.empty();
		});
	}

	private UserOutcome change(long id, SignedIn by, String kind,
			Function<UserAccount, Optional<UserOutcome.Reason>> verb) {
		if (find(id, by.scope()).isEmpty()) {
			return new UserOutcome.Unknown();
		}
		if (id == by.userId()) {
			return new UserOutcome.Refused(UserOutcome.Reason.YOURSELF);
		}
		UserAccount user = this.accounts.findHeld(id).orElseThrow();
		Optional<UserOutcome.Reason> refusal = verb.apply(user);
		if (refusal.isPresent()) {
			return new UserOutcome.Refused(refusal.get());
		}
		this.accounts.flush();
		this.journal.record(Act.general(kind, user.organizationId(), Map.of("login", user.login())), by.actor());
		return done(id);
	}

	private UserOutcome done(long id) {
		return new UserOutcome.Done(this.directory.find(id, Scope.EVERYTHING).orElseThrow());
	}

	/** The user, if of the scope. */
	@Transactional(readOnly = true)
	public Optional<UserSummary> find(long id, Scope scope) {
		return this.directory.find(id, scope);
	}

	/**
	 * Users of the scope by their names.
	 * @param search part of a name, a login, or an organization's name or code
	 */
	@Transactional(readOnly = true)
	public List<UserSummary> list(@Nullable String search, Scope scope, int offset, int limit) {
		return this.directory.list(search, scope, offset, limit);
	}

	/** How many {@link #list} has altogether. */
	@Transactional(readOnly = true)
	public long count(@Nullable String search, Scope scope) {
		return this.directory.count(search, scope);
	}

}
