package ru.sgo.duplicates.access;

import java.util.List;
import java.util.Optional;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.SignIns;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;

/** Checks a login and its password, for the pages and for the API. */
@Component
class SignIn implements AuthenticationProvider {

	private final UserAccounts accounts;

	private final Organizations organizations;

	private final Passwords passwords;

	private final RememberedCredentials remembered;

	private final FailedLogins failures;

	private final DemonstrationUsers demonstration;

	private final SignIns book;

	private final ApplicationAvailability availability;

	SignIn(UserAccounts accounts, Organizations organizations, Passwords passwords, RememberedCredentials remembered,
			FailedLogins failures, DemonstrationUsers demonstration, SignIns book,
			ApplicationAvailability availability) {
		this.availability = availability;
		this.demonstration = demonstration;
		this.book = book;
		this.accounts = accounts;
		this.organizations = organizations;
		this.passwords = passwords;
		this.remembered = remembered;
		this.failures = failures;
	}

	@Override
	public Authentication authenticate(Authentication given) {
		if (this.availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
			throw new NotYetException();
		}
		String login = given.getName();
		String password = String.valueOf(given.getCredentials());
		String address = (given.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		boolean possible = Users.isLogin(login);
		Optional<UserAccount> user = (possible ? this.accounts.findByLogin(login) : Optional.<UserAccount>empty())
			.filter(one -> this.demonstration.areShown() || !one.isOfDemonstration());
		switch (this.failures.attempt(possible ? login : null, address, () -> who(user, address),
				() -> isRight(user, password))) {
			case SHUT_OUT -> throw new LockedException("Too many failures");
			case CROWDED -> throw new CrowdedException();
			case WRONG -> {
				this.book.failed(user.map(UserAccount::login).orElse(null), address);
				throw new BadCredentialsException("Login or password are wrong");
			}
			case RIGHT -> {
				// The user is known, and the password is the user's.
			}
		}
		if (user.get().isBlocked()) {
			this.book.failed(login, address);
			throw new DisabledException("The user is blocked");
		}
		this.book.signedIn(login, user.get().version(), address);
		var token = new UsernamePasswordAuthenticationToken(signedIn(user.get()), null,
				List.of(new SimpleGrantedAuthority("ROLE_" + user.get().role().name())));
		token.setDetails(given.getDetails());
		return token;
	}

	private FailedLogins.Who who(Optional<UserAccount> user, String address) {
		return user
			.map(one -> this.book.knows(one.login(), address) ? FailedLogins.Who.KNOWN : FailedLogins.Who.NEWCOMER)
			.orElse(FailedLogins.Who.NOBODY);
	}

	/** Takes as long for a user who does not exist. */
	private boolean isRight(Optional<UserAccount> user, String password) {
		if (user.isEmpty()) {
			this.passwords.pretendToCheck(password);
			return false;
		}
		if (this.remembered.knows(user.get(), password)) {
			return true;
		}
		if (!this.passwords.matches(password, user.get().passwordHash())) {
			return false;
		}
		this.remembered.remember(user.get(), password);
		return true;
	}

	private SignedIn signedIn(UserAccount user) {
		Optional<Organization> place = Optional.ofNullable(user.organization())
			.flatMap(id -> this.organizations.findById(id.value()));
		return new SignedIn(user.id(), user.version(), user.login(), user.fullName(), user.role(), user.organization(),
				place.map(Organization::code).orElse(null), place.map(Organization::shortName).orElse(null),
				user.mustChangePassword());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
